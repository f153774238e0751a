using System.CommandLine;
using Zhiyin.Server;

namespace Zhiyin.Cli.Commands;

/// <summary>Writes the description of the HTTP API.</summary>
internal sealed class OpenApiCommand : ICliCommand
{
    public Command Build()
    {
        var output = new Option<string?>("--out") { Description = "File to write; standard output when absent." };
        var command = new Command("openapi", "Writes the OpenAPI description of the HTTP API.\n\nExample:\n  zhiyin openapi --out docs/openapi.json") { output };
        command.SetAction(async (result, cancellation) =>
        {
            // The description needs no data: an empty folder of its own, and nobody made in it.
            var folder = Directory.CreateTempSubdirectory("zhiyin-openapi");
            var app = Desk.Build(["--urls", "http://127.0.0.1:0", "--data", folder.FullName, "--first-owner", "false", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning"]);
            await using (app.ConfigureAwait(false))
            {
                await app.StartAsync(cancellation).ConfigureAwait(false);
                using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
                var text = (await client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), cancellation).ConfigureAwait(false)).ReplaceLineEndings("\n").TrimEnd() + "\n";
                if (result.GetValue(output) is { } file)
                {
                    await File.WriteAllTextAsync(file, text, cancellation).ConfigureAwait(false);
                }
                else
                {
                    Console.Write(text);
                }
            }

            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        });
        return command;
    }
}
