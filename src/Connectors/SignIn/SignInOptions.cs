using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn;

/// <summary>Signing in at a provider of OpenID Connect, from which a citizen's forms are filled in beforehand.</summary>
public sealed class SignInOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "SignIn";

    /// <summary>Gets or sets a value indicating whether citizens can sign in. The default is false: the addresses answer 404, and no page shows a button.</summary>
    public bool Enabled { get; set; }

    /// <summary>Gets or sets what citizens know the provider by, such as <c>VNeID</c>.</summary>
    [MaxLength(40)]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the provider's issuer, an https address; its description stands under <c>/.well-known/openid-configuration</c>.</summary>
    public Uri? Authority { get; set; }

    /// <summary>Gets or sets the id under which the provider knows this assistant.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Gets or sets the secret that the provider gave; null for a client that has none.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets the file that holds the secret, in place of <see cref="ClientSecret"/>.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>Gets or sets what is asked for, with spaces between.</summary>
    /// <value>The default is <c>openid profile</c>.</value>
    public string Scopes { get; set; } = "openid profile";

    /// <summary>Gets which claim goes to which key of the citizen's profile. Settings add to the map; an empty key takes a claim out.</summary>
    public IDictionary<string, string> ClaimMap { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "self.full_name",
        ["birthdate"] = "self.birth_date",
        ["gender"] = "self.gender",
        ["phone_number"] = "self.phone",
        ["email"] = "self.email",
        ["address"] = "self.permanent_address",
    };

    /// <summary>Gets or sets the claim with the citizen's identity number, which no standard names; null where there is none.</summary>
    public string? CitizenIdClaim { get; set; }

    /// <summary>Gets the hosts besides the authority's own that the provider's description may name for its other addresses.</summary>
    public IList<string> EndpointHosts { get; } = [];

    /// <summary>Gets or sets a value indicating whether an authority on this very machine needs no TLS, for trials. The default is false.</summary>
    public bool AllowInsecureLoopback { get; set; }

    /// <summary>Gets or sets how long a call to the provider may take.</summary>
    /// <value>The default is 15 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:02:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>Checks each setting at start.</summary>
[OptionsValidator]
internal sealed partial class SignInOptionsValidator : IValidateOptions<SignInOptions>;
