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
        var command = new Command("restore", "Makes a desk out of a backup: checks every byte first, then all of it or nothing.\n\nExample:\n  zhiyin restore zhiyin-backup.zip --data data-restored") { file, data, database };
        command.SetAction(async (result, cancellation) =>
        {
            var (archive, folder) = (result.GetValue(file)!, result.GetValue(data)!);
            BackupManifest restored;
            using (var progress = new ByteProgress("restore"))
            {
                restored = DataOptions.Choice(result.GetValue(database), folder) is DatabaseChoice.PostgresServer server
                    ? await DeskRestore.IntoPostgresAsync(archive, server, folder, progress, cancellation).ConfigureAwait(false)
                    : await DeskRestore.IntoFolderAsync(archive, folder, progress, cancellation).ConfigureAwait(false);
            }

            Console.WriteLine($"Restored as of {restored.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. Start it with `zhiyin serve --data {folder}`.");
            if (!restored.HasKeys)
            {
                Console.WriteLine($"The archive holds no key: put the master key at {Path.Combine(folder, "keys", "master.key")} before the start, or sealed texts cannot be read.");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
