using System.Text.Json.Serialization;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Reads <see cref="PageTexts"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PageTexts))]
internal sealed partial class PageTextsJson : JsonSerializerContext;
