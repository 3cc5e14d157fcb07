using Assistant.Storage;

namespace Assistant.Host.Serving;

/// <summary>Deletes what storage no longer needs, a little at a time.</summary>
internal sealed class TidyingService(IStorage storage, TimeProvider time, ILogger<TidyingService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseBetweenSteps = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try
            {
                more = await storage.TidyAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (StorageUnavailableException error)
            {
                logger.NotTidied(error);
            }

            await Task.Delay(more ? PauseBetweenSteps : Pause, time, stoppingToken).ConfigureAwait(false);
        }
    }
}
