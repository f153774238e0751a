using System.CommandLine;
using System.Text;
using Zhiyin.ChatLogs.Scripts;
using Zhiyin.Cli.Lines;
using Zhiyin.Coach.Contract;
using Zhiyin.Inspection.Optimize;

namespace Zhiyin.Cli.Commands;

/// <summary>Diagnoses and rewrites a script library.</summary>
internal sealed class OptimizeCommand : ICliCommand
{
    public Command Build()
    {
        var file = new Argument<string>("SCRIPTS") { Description = "A library of quick phrases: .csv (UTF-8 or GB18030) or .xlsx." };
        var output = new Option<string?>("--out") { Description = "Where the improved library goes: a .csv in the layout of the input. JSON Lines go to standard output all the same." };
        var report = new Option<string?>("--report") { Description = "Where a self-contained HTML report goes." };
        var gb = new Option<bool>("--gb18030") { Description = "Write --out in GB18030 instead of UTF-8 with byte order mark." };
        var rules = OwnRulesFile.Option();
        var command = new Command("optimize", "Diagnoses every script of a library and rewrites it; one JSON object a script on standard output.\n\nExample:\n  zhiyin optimize docs/examples/scripts.csv --report report.html") { file, output, report, gb, rules };
        command.SetAction((result, cancellation) =>
        {
            if (result.GetValue(output) is { } target && Path.GetExtension(target) is not (".csv" or ".CSV" or ""))
            {
                throw new BadInputException($"--out writes CSV; name «{Path.ChangeExtension(target, ".csv")}» instead of «{target}».");
            }

            var name = result.GetValue(file)!;
            var library = Read(name);
            foreach (var row in library.Rejected)
            {
                Console.Error.WriteLine($"zhiyin: {name}:{row.Line}: {row.Reason}");
            }

            var scripts = LibraryOptimizer.Run(library, OwnRulesFile.Coach(result.GetValue(rules)), progress: null, cancellation);
            using (var stdout = new BufferedStream(Console.OpenStandardOutput(), 1 << 16))
            {
                foreach (var script in scripts)
                {
                    stdout.Write(ContractWriter.Line(json => OptimizeJson.Write(json, script)).Span);
                    stdout.WriteByte((byte)'\n');
                }
            }

            if (result.GetValue(report) is { } page)
            {
                WholeFile.Write(page, stream =>
                {
                    using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                    OptimizeReport.WriteHtml(writer, Path.GetFileName(name), library, scripts);
                });
            }

            if (result.GetValue(output) is { } improved)
            {
                Write(improved, library, scripts, result.GetValue(gb));
            }

            return Task.FromResult(library.Rejected.IsEmpty ? ExitCode.Done : ExitCode.BadInput);
        });
        return command;
    }

    private static ScriptFileContent Read(string name)
    {
        InputFile.MustExist(name);
        try
        {
            using var stream = File.OpenRead(name);
            if (stream.Length == 0)
            {
                throw new BadInputException($"«{name}» is empty.");
            }

            return ScriptFile.Read(stream, name);
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException($"«{name}»: {e.Message}");
        }
    }

    private static void Write(string file, ScriptFileContent library, IReadOnlyList<OptimizedScript> scripts, bool gb18030)
        => WholeFile.Write(file, stream =>
        {
            var refused = ScriptFile.Write(stream, scripts.Select(s => s.Script with { Text = ScriptChecks.ToFillIn(s.After) }), library.Layout, gb18030, head: library.Head);
            if (!refused.IsEmpty)
            {
                throw new BadInputException($"«{file}» was not written: {string.Join("; ", refused.Take(5).Select(r => $"script {r.Line}: {r.Reason}"))}");
            }
        });
}
