using System.CommandLine;
using Zhiyin.Cli.Lines;
using Zhiyin.Storage;
using Zhiyin.Storage.Backup;

namespace Zhiyin.Cli.Commands;

/// <summary>Writes everything stored into one file; the desk may go on working.</summary>
internal sealed class BackupCommand : ICliCommand
{
    public Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The archive to write; it must not exist." };
        var data = DataOptions.Folder();
        var database = DataOptions.Database();
        var keys = new Option<bool>("--with-keys") { Description = "Put the master key into the archive. Then whoever has the file can read everything; keep it like the key itself." };
        var master = new Option<string?>("--master-key") { Description = "File of the master key when it is not keys/master.key in the data folder." };
        var command = new Command("backup", "Writes conversations, people, pictures and settings into one archive while the desk works on.\n\nExample:\n  zhiyin backup zhiyin-backup.zip --data data") { file, data, database, keys, master };
        command.SetAction(async (result, cancellation) =>
        {
            var folder = result.GetValue(data)!;
            var key = result.GetValue(master) ?? Path.Combine(folder, "keys", "master.key");
            if (result.GetValue(keys) && !File.Exists(key))
            {
                throw new BadInputException($"there is no key at {key}; name it with --master-key.");
            }

            BackupManifest written;
            var target = result.GetValue(file)!;
            using (var progress = new ByteProgress("backup"))
            {
                written = await DeskBackup.WriteAsync(DataOptions.Choice(result.GetValue(database), folder), target, result.GetValue(keys) ? [key] : [], TimeProvider.System.GetUtcNow(), progress, cancellation).ConfigureAwait(false);
            }

            Console.WriteLine($"{target}: {new FileInfo(target).Length / 1e6:N1} MB, a {written.Database} database");
            Console.WriteLine(written.HasKeys
                ? "The master key is in it: keep this file as you keep the key."
                : $"The master key is not in it. Without {key} sealed texts cannot be read: keep a copy of it somewhere else (--with-keys puts it in).");
            return ExitCode.Done;
        });
        return command;
    }
}
