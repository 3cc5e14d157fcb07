using System.Text.Json.Serialization;
using Assistant.Connectors.Web.Posters.Layout;

namespace Assistant.Connectors.Web.Posters;

/// <summary>Reads the resources of posters.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PosterTexts))]
[JsonSerializable(typeof(LetterWidthsFile))]
internal sealed partial class PosterJson : JsonSerializerContext;
