using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Zhiyin.Storage.Sqlite;
using Zhiyin.Testing;

namespace Zhiyin.Storage.Tests.Upgrade;

/// <summary>This program started again with a folder in its environment runs no test: it upgrades that folder until it is killed.</summary>
internal static class KilledUpgrade
{
    public const string Folder = "ZHIYIN_TEST_KILLED_UPGRADE";

    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Folder) is { } folder)
        {
            // On this one thread: until an initializer has ended, every other thread that needs this module waits for it.
            using var db = new SqliteDialect((DatabaseChoice.SqliteFile)DatabaseChoice.From(null, folder), TestDatabase.Maps, TimeProvider.System, typeof(NextRelease).Assembly).Open();
            db.Database.Migrate();
        }
    }
}
