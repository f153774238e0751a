using System.CommandLine;
using Zhiyin.Training;

namespace Zhiyin.Cli.Commands;

/// <summary>Makes the weights anew from the sentences in training/.</summary>
internal sealed class TrainCommand : ICliCommand
{
    public Command Build()
    {
        var what = new Argument<string>("WHAT") { Description = string.Join(", ", TrainingRun.Kinds) + "." };
        var from = new Option<string>("--from") { Description = "Folder of the training sentences.", DefaultValueFactory = _ => "training" };
        var data = new Option<string>("--data") { Description = "Folder of the shared data (satisfaction learns from jd-dialogues.jsonl).", DefaultValueFactory = _ => Path.Combine("..", "shared", "data") };
        var output = new Option<string>("--out") { Description = "Folder of the weights.", DefaultValueFactory = _ => Path.Combine("src", "Zhiyin.Understanding", "Models") };
        var command = new Command("train", "Trains a model; the same sentences give the same bytes. Build again afterwards: weights are part of the program.\n\nExample:\n  zhiyin train acts") { what, from, data, output };
        command.SetAction((result, cancellation) =>
        {
            var kind = result.GetValue(what)!;
            if (!TrainingRun.Kinds.Contains(kind))
            {
                throw new BadInputException($"«{kind}» cannot be trained; choose one of {string.Join(", ", TrainingRun.Kinds)}.");
            }

            var folder = result.GetValue(from)!;
            if (!Directory.Exists(folder))
            {
                throw new BadInputException($"there is no folder «{folder}»; run this in the checkout or name it with --from.");
            }

            var progress = new Progress<string>(line => Console.Error.WriteLine(line));
            foreach (var model in TrainingRun.Train(kind, folder, result.GetValue(data), result.GetValue(output)!, progress, cancellation))
            {
                Console.WriteLine($"{model.File}: {model.Cases} cases; held out {model.Right}/{model.HeldOut} right ({100.0 * model.Right / Math.Max(1, model.HeldOut):0.0} %)");
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
