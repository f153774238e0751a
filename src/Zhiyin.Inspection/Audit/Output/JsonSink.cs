using System.Text;
using System.Text.Json;
using Zhiyin.Coach.Contract;

namespace Zhiyin.Inspection.Audit.Output;

/// <summary>One JSON object a conversation; rows that could not be read follow as error objects.</summary>
internal sealed class JsonSink(TextWriter output) : IAuditSink
{
    public void Write(AuditedConversation conversation) => Line(json => AuditJson.Write(json, conversation));

    public void Finish(AuditSummary summary)
    {
        foreach (var error in summary.Errors)
        {
            Line(json =>
            {
                json.WriteStartObject();
                json.WriteNull("id");
                json.WriteString("file", error.Source);
                json.WriteNumber("line", error.Line);
                json.WriteString("error", error.Reason);
                json.WriteEndObject();
            });
        }

        output.Flush();
    }

    public void Dispose()
    {
    }

    private void Line(Action<Utf8JsonWriter> write)
    {
        output.Write(Encoding.UTF8.GetString(ContractWriter.Line(write).Span));
        output.Write('\n');
    }
}
