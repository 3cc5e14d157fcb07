using Assistant.Connectors.DirectLine.Tokens;

namespace Assistant.Connectors.SignIn.Attempts;

/// <summary>A citizen on their way through the provider and back.</summary>
/// <param name="Claims">The conversation that they came from.</param>
/// <param name="Browser">The secret of the browser that began it, so that nobody else's browser can end it.</param>
/// <param name="Nonce">What the id token must repeat.</param>
/// <param name="Verifier">The secret half of the code's proof key (RFC 7636).</param>
/// <param name="ReturnAddress">Where the provider sends them back to.</param>
internal sealed record SignInAttempt(TokenClaims Claims, string Browser, string Nonce, string Verifier, string ReturnAddress);
