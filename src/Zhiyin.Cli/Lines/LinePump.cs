using Zhiyin.Coach;
using Zhiyin.Coach.Contract;

namespace Zhiyin.Cli.Lines;

/// <summary>Answers JSON Lines in their order, on all cores, in bounded memory (CONTRACT.md §1).</summary>
internal static class LinePump
{
    private const int BatchSize = 512;

    /// <summary>Reads <paramref name="file"/> (null: standard input), writes to <paramref name="output"/>, judged by <paramref name="coach"/> (null: the one that ships); the exit code says whether every line could be read.</summary>
    public static int Run(LineQuestion question, string? file, Stream output, ReplyCoach? coach, CancellationToken cancellation)
    {
        using var source = LineSource.Open(file);
        file = file == "-" ? null : file;
        if (file is null && !Console.IsInputRedirected)
        {
            Console.Error.WriteLine("zhiyin: waiting for JSON Lines on standard input (Ctrl+D ends).");
        }

        using var progress = ProgressLine.ForTerminal($"{question}".ToLowerInvariant());
        var lines = new List<(long Number, ReadOnlyMemory<byte> Bytes)>(BatchSize);
        var answers = new ReadOnlyMemory<byte>[BatchSize];
        long number = 0;
        var failed = 0;
        var any = false;
        var more = true;
        while (more)
        {
            cancellation.ThrowIfCancellationRequested();
            lines.Clear();
            // Someone who pipes one line at a time gets each answer at once; whatever is already there is taken together.
            while (lines.Count < BatchSize && (lines.Count == 0 || file is not null || source.HasLine) && (more = source.Next(out var line)))
            {
                number++;
                if (!IsBlank(line.Span))
                {
                    lines.Add((number, line));
                }
            }

            if (lines.Count == 0)
            {
                continue;
            }

            any = true;
            Answer(question, lines, answers, coach, ref failed);
            for (var i = 0; i < lines.Count; i++)
            {
                output.Write(answers[i].Span);
                output.WriteByte((byte)'\n');
            }

            if (file is null)
            {
                output.Flush();
            }

            progress.Report(number, failed);
        }

        output.Flush();
        if (!any)
        {
            throw new BadInputException($"{(file is null ? "standard input" : $"«{file}»")} is empty: one JSON object a line is expected.");
        }

        return failed == 0 ? ExitCode.Done : ExitCode.BadInput;
    }

    private static void Answer(LineQuestion question, List<(long Number, ReadOnlyMemory<byte> Bytes)> lines, ReadOnlyMemory<byte>[] answers, ReplyCoach? coach, ref int failed)
    {
        if (lines.Count == 1)
        {
            answers[0] = LineAnswers.Answer(question, lines[0].Bytes, lines[0].Number, out var wrong, coach);
            failed += wrong ? 1 : 0;
            return;
        }

        var count = 0;
        Parallel.For(0, lines.Count, i =>
        {
            answers[i] = LineAnswers.Answer(question, lines[i].Bytes, lines[i].Number, out var wrong, coach);
            if (wrong)
            {
                Interlocked.Increment(ref count);
            }
        });
        failed += count;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
}
