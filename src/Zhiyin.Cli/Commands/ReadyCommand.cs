using System.CommandLine;
using Zhiyin.Server;

namespace Zhiyin.Cli.Commands;

/// <summary>Asks a running desk whether it should be sent traffic: for containers and scripts without a web client.</summary>
internal sealed class ReadyCommand : ICliCommand
{
    public Command Build()
    {
        var url = new Argument<string>("url") { Description = "Address of the desk.", DefaultValueFactory = _ => DeskSettings.DefaultUrl };
        var command = new Command("ready", "Says whether a running desk is ready (its /readyz); exits with 1 when it is not.") { url };
        command.SetAction(async (result, cancellation) =>
        {
            if (!Uri.TryCreate(new Uri(result.GetValue(url)!.TrimEnd('/') + "/", UriKind.RelativeOrAbsolute), "readyz", out var address) || !address.IsAbsoluteUri)
            {
                throw new BadInputException($"«{result.GetValue(url)}» is no address such as {DeskSettings.DefaultUrl}.");
            }

            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var response = await client.GetAsync(address, cancellation).ConfigureAwait(false);
                Console.WriteLine(await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false));
                return response.IsSuccessStatusCode ? ExitCode.Done : ExitCode.FindingsReached;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                Console.WriteLine($"no answer from {address}");
                return ExitCode.FindingsReached;
            }
        });
        return command;
    }
}
