using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Zhiyin.Server;

namespace Zhiyin.Cli.Commands;

/// <summary>Starts the desk and prints where it is.</summary>
internal sealed class ServeCommand : ICliCommand
{
    public Command Build()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => DeskSettings.DefaultUrl };
        var pages = new Option<string?>("--pages") { Description = "Folder of the built pages; found beside the program or in web/desk/dist when absent." };
        var hosts = new Option<string?>("--hosts") { Description = "Names the desk answers to when it listens beyond this machine, separated by semicolons." };
        var command = new Command("serve", "Starts the desk: the coach's page and the HTTP API. Ctrl+C stops it.\n\nExample:\n  zhiyin serve --urls http://127.0.0.1:5280") { urls, pages, hosts };
        command.SetAction(async (result, cancellation) =>
        {
            string[] args = ["--urls", result.GetValue(urls)!, "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning", .. Given("--pages", result.GetValue(pages)), .. Given("--hosts", result.GetValue(hosts))];
            var app = Desk.Build(args);
            await using (app.ConfigureAwait(false))
            {
                try
                {
                    await app.StartAsync(cancellation).ConfigureAwait(false);
                }
                catch (IOException e)
                {
                    throw new BadInputException($"cannot listen on {result.GetValue(urls)}: {e.Message} Choose another with --urls.");
                }

                foreach (var address in app.Services.GetService(typeof(IServer)) is IServer server ? server.Features.Get<IServerAddressesFeature>()!.Addresses : [])
                {
                    Console.WriteLine($"知音 Zhiyin is at {address}   (Ctrl+C stops it)");
                }

                try
                {
                    await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
                }
                catch (OperationCanceledException)
                {
                    await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string[] Given(string option, string? value) => value is null ? [] : [option, value];
}
