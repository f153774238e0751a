using System.Buffers;
using System.IO.Pipelines;
using Zhiyin.Coach;
using Zhiyin.Coach.Contract;

namespace Zhiyin.Server.Api;

/// <summary>Answers each line of the request as it comes, in the same order; a line that cannot be read gets an error object in its place.</summary>
internal sealed class JsonLines(LineQuestion question, long lineBytes, ReplyCoach coach) : IResult
{
    public const string ContentType = "application/x-ndjson";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType + "; charset=utf-8";
        var reader = httpContext.Request.BodyReader;
        var writer = httpContext.Response.BodyWriter;
        var number = 0L;
        while (true)
        {
            var read = await reader.ReadAsync(httpContext.RequestAborted);
            var rest = read.Buffer;
            while (TryLine(ref rest, read.IsCompleted, out var line))
            {
                number++;
                Write(writer, line, number);
            }

            if (rest.Length > lineBytes)
            {
                Put(writer, ContractWriter.Line(json => ContractWriter.WriteError(json, null, number + 1, $"a line of more than {lineBytes} bytes; the rest was not read")));
                break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
            await writer.FlushAsync(httpContext.RequestAborted);
            if (read.IsCompleted)
            {
                break;
            }
        }

        await writer.FlushAsync(httpContext.RequestAborted);
    }

    private static bool TryLine(ref ReadOnlySequence<byte> rest, bool last, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        rest = last ? rest.Slice(rest.End) : rest;
        return last && !line.IsEmpty;
    }

    private void Write(PipeWriter writer, ReadOnlySequence<byte> line, long number)
    {
        var bytes = line.ToArray();
        if (!bytes.AsSpan().Trim(" \t\r"u8).IsEmpty)
        {
            Put(writer, LineAnswers.Answer(question, bytes, number, out _, coach));
        }
    }

    private static void Put(PipeWriter writer, ReadOnlyMemory<byte> answer)
    {
        writer.Write(answer.Span);
        writer.Write("\n"u8);
    }
}
