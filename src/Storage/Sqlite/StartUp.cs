using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;
using Microsoft.Extensions.Logging;

namespace Assistant.Storage.Sqlite;

/// <summary>What is put right before work begins.</summary>
internal static class StartUp
{
    /// <summary>Ends erasures that were decided and not ended, deletes again what erased persons left in a back-up, and makes interrupted deliveries uncertain.</summary>
    public static void Run(Database main, WriteSession session, KeyFile keyFile, FileFolder folder, DateTimeOffset now, ILogger logger)
    {
        var files = new List<string>();
        main.Run("BEGIN IMMEDIATE");
        foreach (var (key, successor) in session.Erasing.All())
        {
            session.Keys.Succeed(key, successor, now);
            session.Erasing.Delete(key);
        }

        keyFile.DropSuccessors();
        var conversations = keyFile.Erased().Sum(key => Erasure.Delete(session, key, files));
        var uncertain = session.Outbox.Interrupted(now.ToUnixTimeMilliseconds());
        main.Run("COMMIT");
        folder.Delete(files);
        if (conversations > 0)
        {
            logger.ErasuresReplayed(conversations);
        }

        if (uncertain > 0)
        {
            logger.DeliveriesUncertain(uncertain);
        }
    }
}
