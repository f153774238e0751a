using System.CommandLine;
using System.CommandLine.Parsing;
using Zhiyin.Storage;

namespace Zhiyin.Cli;

/// <summary>Parses and runs, and turns every way of failing into one clear line on standard error and the right exit code.</summary>
internal static class Runner
{
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, args);
        }

        if (UnknownOption(parsed) is { } unknown)
        {
            return Say($"zhiyin: «{unknown}» is not an option of this command. See `{Path(parsed)} --help`.", ExitCode.BadInput);
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) };
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (BadInputException e)
        {
            return Say($"zhiyin: {e.Message}", ExitCode.BadInput);
        }
        catch (StorageException e)
        {
            return Say($"zhiyin: {e.Message}", ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Say("zhiyin: stopped; nothing half-written was kept.", ExitCode.Cancelled);
        }
        catch (IOException e) when (IsClosedPipe(e))
        {
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Say($"zhiyin: {e.Message}", ExitCode.BadInput);
        }
#pragma warning disable CA1031 // The outermost handler: whatever else happens is a fault of the program's own.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Say($"zhiyin: a fault of its own, please report it: {e}", ExitCode.OwnFault);
        }
    }

    private static int Refuse(ParseResult parsed, string[] args)
    {
        // `zhiyin` alone is a question, not a mistake: show the help, but say with the code that nothing was done.
        if (args.Length == 0)
        {
            parsed.RootCommandResult.Command.Parse("--help").Invoke();
            return ExitCode.BadInput;
        }

        foreach (var error in parsed.Errors.Where(e => !e.Message.StartsWith("Required command", StringComparison.Ordinal) || parsed.Errors.Count == 1))
        {
            Console.Error.WriteLine($"zhiyin: {error.Message}");
        }

        var near = Nearest(parsed);
        return Say(near is null ? $"See `{Path(parsed)} --help`." : $"Did you mean «{near}»? See `{Path(parsed)} --help`.", ExitCode.BadInput);
    }

    private static string? Nearest(ParseResult parsed)
    {
        var word = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : "";
        return parsed.CommandResult.Command.Subcommands.Select(c => c.Name)
            .Select(name => (name, distance: Distance(name, word)))
            .Where(c => c.distance <= 2)
            .OrderBy(c => c.distance)
            .Select(c => c.name)
            .FirstOrDefault();
    }

    // System.CommandLine takes an unknown option for a file name: an argument that looks like one is refused here.
    private static string? UnknownOption(ParseResult parsed)
        => parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(a => a.Tokens)
            .Select(t => t.Value)
            .FirstOrDefault(v => v.Length > 1 && v[0] == '-' && !File.Exists(v));

    private static string Path(ParseResult parsed)
        => parsed.CommandResult.Command is RootCommand ? "zhiyin" : $"zhiyin {parsed.CommandResult.Command.Name}";

    private static bool IsClosedPipe(IOException e) => e.Message.Contains("Broken pipe", StringComparison.Ordinal);

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var previous = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), previous + (a[i - 1] == b[j - 1] ? 0 : 1));
                previous = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
