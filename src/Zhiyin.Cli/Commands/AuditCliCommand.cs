using System.CommandLine;
using System.Text;
using Spectre.Console;
using Zhiyin.Cli.Lines;
using Zhiyin.Coach.Engine;
using Zhiyin.Inspection.Audit;

namespace Zhiyin.Cli.Commands;

/// <summary>Full inspection of chat exports.</summary>
internal sealed class AuditCliCommand : ICliCommand
{
    private static readonly string[] s_formats = ["json", "html", "csv", "sarif", "junit"];
    private static readonly string[] s_levels = ["none", "error", "warning"];

    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Chat exports; the layout is recognised by content." };
    private readonly Option<string?> _report = new("--report") { Description = "Where a self-contained HTML report goes, beside the output." };
    private readonly Option<string> _format = new("--format") { Description = "Standard output: json (one line a conversation), html, csv, sarif or junit.", DefaultValueFactory = _ => "json" };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "End with code 1 when a finding reaches this level: error, warning or none.", DefaultValueFactory = _ => "none" };
    private readonly Option<string?> _rules = OwnRulesFile.Option();
    private readonly LogOptions _logs = new();

    public Command Build()
    {
        _format.AcceptOnlyFromAmong(s_formats);
        _failOn.AcceptOnlyFromAmong(s_levels);
        var command = new Command("audit", "Inspects chat exports: a score for every conversation, deductions with evidence, promises, emotion; one report.\n\nExample:\n  zhiyin audit docs/examples/chats.txt --report report.html")
        {
            _files, _report, _format, _failOn, _rules, _logs.Agents, _logs.Date,
        };
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        var files = result.GetValue(_files)!;
        foreach (var file in files)
        {
            InputFile.MustExist(file);
            // Among others an empty file is a row error; alone it is the whole mistake.
            if (files.Length == 1 && new FileInfo(file).Length == 0)
            {
                throw new BadInputException($"«{file}» is empty.");
            }
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        var request = new AuditRequest([.. files.Select(f => new AuditInput(f, () => File.OpenRead(f)))], output)
        {
            Format = Enum.Parse<AuditFormat>(result.GetValue(_format)!, ignoreCase: true),
            FailOn = result.GetValue(_failOn) switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => null },
            At = TimeProvider.System.GetLocalNow(),
            Options = new AuditOptions { ChatLogs = _logs.Read(result), Coach = OwnRulesFile.Coach(result.GetValue(_rules)) },
        };
        var outcome = result.GetValue(_report) is { } page
            ? WithReport(page, request, cancellation)
            : WithProgress(request, cancellation);
        output.Flush();
        foreach (var error in outcome.Summary.Errors.Take(20))
        {
            Console.Error.WriteLine($"zhiyin: {error.Source}{(error.Line > 0 ? $":{error.Line}" : "")}: {error.Reason}");
        }

        if (outcome.Summary.ErrorCount > 20)
        {
            Console.Error.WriteLine($"zhiyin: {outcome.Summary.ErrorCount - 20} more rows could not be read.");
        }

        return outcome.ExitCode;
    }

    // The page is written whole or not at all, also when the inspection is stopped half-way.
    private static AuditOutcome WithReport(string page, AuditRequest request, CancellationToken cancellation)
    {
        AuditOutcome? outcome = null;
        WholeFile.Write(page, stream => outcome = WithProgress(
            request with { Report = () => new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) },
            cancellation));
        return outcome!;
    }

    private static AuditOutcome WithProgress(AuditRequest request, CancellationToken cancellation)
    {
        if (Console.IsErrorRedirected)
        {
            return AuditCommand.Run(request, cancellation);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var task = context.AddTask("audit", maxValue: 1);
            var progress = new Immediate(p =>
            {
                task.Description = $"{p.Conversations:N0} conversations, {p.Messages:N0} messages";
                task.IsIndeterminate = p.Share is null;
                task.Value = p.Share ?? 0;
            });
            return AuditCommand.Run(request with { Progress = progress }, cancellation);
        });
    }

    private sealed class Immediate(Action<AuditProgress> report) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => report(value);
    }
}
