using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.People.Start;
using Zhiyin.Platform.Data;
using Zhiyin.Server;
using Zhiyin.Storage;
using Zhiyin.Storage.Upgrade;

namespace Zhiyin.Cli.Commands;

/// <summary>Lets the owner of a shop in again when nobody else can.</summary>
internal sealed class OwnerCommand : ICliCommand
{
    public Command Build()
        => new("owner", "Looks after the owner's account.\n\nExample:\n  zhiyin owner reset-password --help") { ResetPassword() };

    private static Command ResetPassword()
    {
        var login = new Option<string?>("--login") { Description = "Which owner, when there are several." };
        var clear = new Option<bool>("--clear-two-factor") { Description = "Also switches the second factor off: the phone and the recovery codes are lost." };
        var data = new Option<string?>("--data") { Description = "Folder of the database file and the keys (data)." };
        var database = new Option<string?>("--database") { Description = "PostgreSQL instead of the file. Better in the environment as ZHIYIN_DATABASE." };
        var command = new Command(
            "reset-password",
            "Sets a new password for the owner and prints it once; everybody who is signed in as the owner is signed out. The desk may be running.\n\nExample:\n  zhiyin owner reset-password --help")
        { login, clear, data, database };
        command.SetAction(async (result, cancellation) =>
        {
            string[] args = ["--first-owner", "false", .. Given("--data", result.GetValue(data)), .. Given("--database", result.GetValue(database))];
            var app = Desk.Build(args);
            await using (app.ConfigureAwait(false))
            {
                await PrepareAsync(app.Services, cancellation).ConfigureAwait(false);
                var reset = await app.Services.GetRequiredService<OwnerReset>().RunAsync(result.GetValue(login), result.GetValue(clear), cancellation).ConfigureAwait(false);
                if (reset.Refusal is { } refusal)
                {
                    throw new BadInputException(refusal.TitleEn);
                }

                Console.WriteLine($"login     {reset.Value.Login}\npassword  {reset.Value.Password}\n新密码只显示这一次，登录后需要修改。 This password is shown once; change it after signing in.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    // A desk that runs on the folder has brought the file up to date, and keeps the folder; writing beside it is what SQLite's own locks are for.
    private static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (services.GetRequiredService<DatabaseChoice>() is DatabaseChoice.SqliteFile file)
        {
            if (!File.Exists(file.Path))
            {
                throw new BadInputException($"there is no database at {file.Path}; say where it is with --data, or start the desk once.");
            }

            if (FolderLock.IsTaken(file.Folder))
            {
                return;
            }
        }

        await services.GetRequiredService<IDialect>().MigrateAsync(cancellation).ConfigureAwait(false);
    }

    private static string[] Given(string option, string? value) => value is null ? [] : [option, value];
}
