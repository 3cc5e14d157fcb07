using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>The words of this room's pages. <c>{provider}</c> stands for what citizens know the provider by.</summary>
internal sealed record SignInTexts
{
    private const string Resource = "SignIn/sign-in.json";

    public static SignInTexts Vietnamese { get; } = Load();

    public required string Name { get; init; }

    public required string DoneTitle { get; init; }

    public required string Done { get; init; }

    public required string CancelledTitle { get; init; }

    public required string Cancelled { get; init; }

    public required string ExpiredTitle { get; init; }

    public required string Expired { get; init; }

    public required string ElsewhereTitle { get; init; }

    public required string Elsewhere { get; init; }

    public required string FailedTitle { get; init; }

    public required string Failed { get; init; }

    public required string BusyTitle { get; init; }

    public required string Busy { get; init; }

    private static SignInTexts Load()
    {
        using var stream = typeof(SignInTexts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the assembly.");
        return JsonSerializer.Deserialize(stream, SignInTextsJson.Default.SignInTexts)!;
    }
}

[JsonSerializable(typeof(SignInTexts))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SignInTextsJson : JsonSerializerContext;
