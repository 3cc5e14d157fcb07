using Assistant.Bot.Forms.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Connectors.Photos;

/// <summary>Brings the check of photos into the house.</summary>
public static class PhotoExtensions
{
    /// <summary>Adds <see cref="IPhotoCheck"/>.</summary>
    /// <param name="services">The services of the host.</param>
    public static IServiceCollection AddPhotoChecks(this IServiceCollection services) => services.AddSingleton<IPhotoCheck, SkiaPhotoCheck>();
}
