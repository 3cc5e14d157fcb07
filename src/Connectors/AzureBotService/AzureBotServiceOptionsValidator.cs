using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService;

/// <summary>Checks each setting at start.</summary>
[OptionsValidator]
internal sealed partial class AzureBotServiceOptionsValidator : IValidateOptions<AzureBotServiceOptions>;
