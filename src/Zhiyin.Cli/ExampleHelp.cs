using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Zhiyin.Cli;

/// <summary>
/// Help that ends with an example that runs as it stands. A command writes it behind its description, below a line <c>Example:</c>;
/// lists of commands show the description alone.
/// </summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private const string Mark = "\n\nExample:\n  ";
    private readonly HelpAction _help;
    private readonly Dictionary<Command, string> _examples = [];

    private ExampleHelp(HelpAction help) => _help = help;

    /// <summary>Takes the examples out of all descriptions below <paramref name="root"/> and shows them in the help of their own command.</summary>
    public static void Install(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        var help = new ExampleHelp((HelpAction)option.Action!);
        help.Collect(root);
        option.Action = help;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        if (_examples.TryGetValue(parseResult.CommandResult.Command, out var example))
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  {AsStarted(example)}\n");
        }

        return code;
    }

    // The launcher of a checkout says under which name it was started, so that the example runs as it stands there too.
    private static string AsStarted(string example)
        => Environment.GetEnvironmentVariable("ZHIYIN_AS") is { Length: > 0 } name ? example.Replace("zhiyin ", name + " ", StringComparison.Ordinal) : example;

    private void Collect(Command command)
    {
        if (command.Description is { } text && text.IndexOf(Mark, StringComparison.Ordinal) is > 0 and var at)
        {
            _examples[command] = text[(at + Mark.Length)..];
            command.Description = text[..at];
        }

        foreach (var child in command.Subcommands)
        {
            Collect(child);
        }
    }
}
