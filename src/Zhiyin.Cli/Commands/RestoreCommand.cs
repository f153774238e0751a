using System.CommandLine;
using Zhiyin.Cli.Lines;
using Zhiyin.Storage;
using Zhiyin.Storage.Backup;

namespace Zhiyin.Cli.Commands;

/// <summary>Makes a desk out of an archive of <see cref="BackupCommand"/>.</summary>
internal sealed class RestoreCommand : ICliCommand
{
    public Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "An archive that `zhiyin backup` wrote." };
        var data = new Option<string>("--data") { Description = "Folder to fill; absent or empty.", Required = true };
        var database = DataOptions.Database();
        var erasures = new Option<string?>("--erasures") { Description = "Where to read whom the shop erased after the backup: the desk's present data folder, a later backup, or its PostgreSQL. They are erased again." };
        var command = new Command("restore", "Makes a desk out of a backup: checks every byte first, then all of it or nothing.\n\nExample:\n  zhiyin restore zhiyin-backup.zip --data data-restored") { file, data, database, erasures };
        command.SetAction(async (result, cancellation) =>
        {
            var (archive, folder) = (result.GetValue(file)!, result.GetValue(data)!);
            var erased = result.GetValue(erasures) is { } from ? await ErasureList.ReadAsync(from, cancellation).ConfigureAwait(false) : [];
            BackupManifest restored;
            using (var progress = new ByteProgress("restore"))
            {
                restored = DataOptions.Choice(result.GetValue(database), folder) is DatabaseChoice.PostgresServer server
                    ? await DeskRestore.IntoPostgresAsync(archive, server, folder, erased, progress, cancellation).ConfigureAwait(false)
                    : await DeskRestore.IntoFolderAsync(archive, folder, erased, progress, cancellation).ConfigureAwait(false);
            }

            Console.WriteLine($"Restored as of {restored.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. Start it with `zhiyin serve --data {folder}`.");
            Console.WriteLine(erased.Count > 0
                ? $"{erased.Count} erasures were done again: their keys are gone, the rest follows in the desk's first minute."
                : "Buyers erased after that moment are back, unless --erasures said who they were.");
            if (!restored.HasKeys)
            {
                Console.WriteLine($"The archive holds no key: put the master key at {Path.Combine(folder, "keys", "master.key")} before the start, or sealed texts cannot be read.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
