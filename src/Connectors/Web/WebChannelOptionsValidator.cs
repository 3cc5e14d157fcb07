using Microsoft.Extensions.Options;

namespace Assistant.Connectors.Web;

/// <summary>Checks the limits at start.</summary>
[OptionsValidator]
internal sealed partial class WebChannelOptionsValidator : IValidateOptions<WebChannelOptions>;
