using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Assistant.Connectors.SignIn.Provider;

/// <summary>What the provider says of itself, checked.</summary>
/// <param name="Configuration">Its description; every address in it is one that may be called.</param>
/// <param name="Keys">The keys that it signs with.</param>
/// <param name="At">When it was fetched.</param>
internal sealed record ProviderDescription(OpenIdConnectConfiguration Configuration, IReadOnlyList<SecurityKey> Keys, DateTimeOffset At);
