using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Zhiyin.Server;
using Zhiyin.Storage;

namespace Zhiyin.Cli.Commands;

/// <summary>Starts the desk and prints where it is.</summary>
internal sealed class ServeCommand : ICliCommand
{
    // Each is a setting of the same name in DeskSettings; what it means is said there at length.
    private static readonly (string Name, string Description)[] s_settings =
    [
        ("--data", "Folder of the database file, the keys and the lock (data)."),
        ("--database", "PostgreSQL instead of the file: «Host=…;Database=…;Username=…;Password=…». Better in the environment as ZHIYIN_DATABASE."),
        ("--broker", "RabbitMQ for several nodes: amqp://user:password@host:5672/. Better in the environment as ZHIYIN_BROKER."),
        ("--master-key", "File of the master key; every node of a cluster needs the same."),
        ("--pages", "Folder of the built pages; found beside the program or in web/desk/dist when absent."),
        ("--widget", "Folder of the built widget; found beside the program or in web/widget/dist when absent."),
        ("--hosts", "Names the desk answers to when it listens beyond this machine, separated by semicolons."),
        ("--proxies", "Addresses or networks of proxies whose forwarded headers are believed, separated by semicolons."),
        ("--upload-megabytes", "Largest file that can be dropped (32)."),
        ("--first-owner", "false: an empty database stays without shop and owner."),
        ("--requests-per-minute", "Requests of one signed-in browser or key a minute (1200)."),
        ("--address-requests-per-minute", "Requests of one address a minute (12000)."),
        ("--sign-ins-per-minute", "Passwords one address may try a minute (30)."),
        ("--uploads-per-minute", "Files of one address a minute (20)."),
        ("--widget-per-address", "How many times the usual the buyers behind one address may say and send through the widget (1); for a proxy that hides addresses."),
        ("--widget-per-visitor", "How many times the usual one browser may say through the widget (1); for measurements."),
        ("--log", "json: one JSON object a line on standard output, for collectors."),
    ];

    public Command Build()
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by semicolons.", DefaultValueFactory = _ => DeskSettings.DefaultUrl };
        var settings = s_settings.Select(setting => new Option<string?>(setting.Name) { Description = setting.Description }).ToList();
        var demo = new Option<bool>("--demo") { Description = "A demo shop in a folder of its own (data/demo): sign-ins, a shop page with the widget, a few conversations." };
        var command = new Command("serve", "Starts the desk: the agents' pages, the buyers' widget and the HTTP API. Ctrl+C stops it.\n\nExample:\n  zhiyin serve --urls http://127.0.0.1:5280") { urls, demo };
        settings.ForEach(command.Add);
        command.SetAction(async (result, cancellation) =>
        {
            string[] args =
            [
                "--urls", result.GetValue(urls)!, "--demo", result.GetValue(demo) ? "true" : "false", "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning",
                .. settings.SelectMany(setting => Given(setting.Name, result.GetValue(setting))),
            ];
            var app = Build(args);
            await using (app.ConfigureAwait(false))
            {
                // Before the host starts: of a failure there it prints pages, here the owner reads one line.
                await app.Services.GetRequiredService<DatabaseStart>().StartingAsync(cancellation).ConfigureAwait(false);
                try
                {
                    await app.StartAsync(cancellation).ConfigureAwait(false);
                }
                catch (IOException e)
                {
                    // What runs in the background ends before its services are taken away.
                    await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
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

    private static Microsoft.AspNetCore.Builder.WebApplication Build(string[] args)
    {
        try
        {
            return Desk.Build(args);
        }
        catch (ArgumentException e)
        {
            throw new BadInputException(e.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static string[] Given(string option, string? value) => value is null ? [] : [option, value];
}
