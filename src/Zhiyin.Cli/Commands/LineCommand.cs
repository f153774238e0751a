using System.CommandLine;
using Zhiyin.Cli.Lines;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;

namespace Zhiyin.Cli.Commands;

/// <summary>A command that answers JSON Lines: what differs is the question and the example.</summary>
internal abstract class LineCommand(string name, LineQuestion question, string description, string example) : ICliCommand
{
    public Command Build()
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "JSON Lines, UTF-8 or GB18030; standard input when absent or «-»." };
        var command = new Command(name, $"{description}\n\nExample:\n  {example}") { file };
        var rules = OwnRulesFile.Option();
        if (question == LineQuestion.Review)
        {
            command.Options.Add(rules);
        }

        command.SetAction((result, cancellation) =>
        {
            var coach = default(ReplyCoach);
            if (question == LineQuestion.Review)
            {
                // The rules are compiled while the thread is read.
                _ = Task.Run(ReplyCoach.WarmUp, cancellation);
                coach = result.GetValue(rules) is { } own ? OwnRulesFile.Coach(own) : null;
            }

            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            return Task.FromResult(LinePump.Run(question, result.GetValue(file), output, coach, cancellation));
        });
        return command;
    }
}

/// <summary>What does the buyer want and feel?</summary>
internal sealed class UnderstandCommand() : LineCommand(
    "understand",
    LineQuestion.Understand,
    "Understands conversations: stage, intents, emotion, slots, what is missing and what to ask. One JSON object a line in, one out.",
    """echo '{"id":1,"thread":[{"role":"buyer","text":"都三天了怎么还不发货，我周六要穿的"}],"order":{"status":"paid"}}' | zhiyin understand""");

/// <summary>Is this reply good, and what would be better?</summary>
internal sealed class ReviewCommand() : LineCommand(
    "review",
    LineQuestion.Review,
    "Reviews an agent's draft in its conversation: findings with reasons and better wording, score, rewrite, promises.",
    """echo '{"id":1,"thread":[{"role":"buyer","text":"用了两天就坏了，气死我了"}],"draft":"我们产品出厂都检过的，您是不是用错了"}' | zhiyin review""");

/// <summary>What was promised, and by when?</summary>
internal sealed class PromisesCommand() : LineCommand(
    "promises",
    LineQuestion.Promises,
    "Finds promises in an agent's text with kind and due time.",
    """echo '{"id":1,"text":"我核实一下，今天18点前给您答复","at":"2026-03-05T14:20:00+08:00"}' | zhiyin promises""");
