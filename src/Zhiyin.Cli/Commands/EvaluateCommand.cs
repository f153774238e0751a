using System.CommandLine;
using Zhiyin.Cli.Lines;
using Zhiyin.Training.Evaluations;

namespace Zhiyin.Cli.Commands;

/// <summary>How good is the engine on labelled material?</summary>
internal sealed class EvaluateCommand : ICliCommand
{
    public Command Build()
    {
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", Evaluation.Kinds) + "." };
        var file = new Argument<string>("FILE") { Description = "JSON Lines: inputs with \"gold\" in the shape of the output; the files of the shared data are read as they are." };
        var withoutWords = new Option<bool>("--without-words") { Description = "For review: with every rule's own word list emptied, to see what acts, order and facts find by themselves." };
        var json = new Option<bool>("--json") { Description = "The report as JSON." };
        var command = new Command("evaluate", "Measures the engine: accuracy, precision, recall and F1 with counts and 95 % intervals, confusions, the worst errors.\n\nExample:\n  zhiyin evaluate emotion training/dev/emotion.jsonl") { what, file, withoutWords, json };
        command.SetAction((result, cancellation) =>
        {
            var kind = result.GetValue(what)!;
            if (!Evaluation.Kinds.Contains(kind))
            {
                throw new BadInputException($"«{kind}» cannot be evaluated; choose one of {string.Join(", ", Evaluation.Kinds)}.");
            }

            InputFile.MustExist(result.GetValue(file)!);
            try
            {
                var report = Evaluation.Run(kind, result.GetValue(file)!, result.GetValue(withoutWords), cancellation);
                Console.Write(result.GetValue(json) ? report.ToJson() + "\n" : report.ToText());
            }
            catch (FormatException e)
            {
                throw new BadInputException(e.Message);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
