using Zhiyin.Coach.Engine;
using Zhiyin.Inspection.Audit.Output;
using Zhiyin.Inspection.Audit.Report;

namespace Zhiyin.Inspection.Audit;

/// <summary>The forms of an inspection's output (CONTRACT.md §2).</summary>
public enum AuditFormat
{
    Json,
    Html,
    Csv,
    Sarif,
    JUnit,
}

/// <summary>What to inspect and what to write. <see cref="FailOn"/> null never fails; <see cref="Report"/> null writes no page beside the output.</summary>
public sealed record AuditRequest(IReadOnlyList<AuditInput> Inputs, TextWriter Output)
{
    public AuditOptions Options { get; init; } = new();

    public AuditFormat Format { get; init; } = AuditFormat.Json;

    public Func<TextWriter>? Report { get; init; }

    public Severity? FailOn { get; init; }

    public IProgress<AuditProgress>? Progress { get; init; }

    /// <summary>The moment printed on the page; null prints none.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>The outcome: the sums and the exit code of CONTRACT.md §2 (0 done, 1 findings at or above fail-on, 2 nothing could be read or rows were refused).</summary>
public sealed record AuditOutcome(AuditSummary Summary, int ExitCode);

/// <summary>Runs an inspection from files to output: what the command line and the server call.</summary>
public static class AuditCommand
{
    /// <summary>Runs <paramref name="request"/>; throws <see cref="OperationCanceledException"/> when cancelled.</summary>
    public static AuditOutcome Run(AuditRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var run = new AuditRun(request.Options);
        var summary = new AuditSummary(request.Options.Card, coach: request.Options.Coach);
        using (var sink = Sink(request))
        {
            foreach (var conversation in run.Conversations(request.Inputs, request.Progress, cancel))
            {
                summary.Add(conversation);
                sink.Write(conversation);
            }

            (summary.Files, summary.Errors, summary.ErrorCount) = (run.Files, run.Errors, run.ErrorCount);
            sink.Finish(summary);
        }

        if (request.Report is { } open)
        {
            using var writer = open();
            AuditReport.WriteHtml(writer, summary, request.At);
        }

        return new AuditOutcome(summary, CodeOf(summary, request.FailOn));
    }

    private static int CodeOf(AuditSummary summary, Severity? failOn)
        => summary.ErrorCount > 0 ? 2 : failOn is { } level && summary.Worst >= level ? 1 : 0;

    private static IAuditSink Sink(AuditRequest request) => request.Format switch
    {
        AuditFormat.Csv => new CsvSink(request.Output),
        AuditFormat.Sarif => new SarifSink(request.Output, request.Options.Coach.Catalog),
        AuditFormat.JUnit => new JUnitSink(request.Output, request.FailOn ?? Severity.Error),
        AuditFormat.Html => new HtmlSink(request.Output, request.At),
        _ => new JsonSink(request.Output),
    };
}
