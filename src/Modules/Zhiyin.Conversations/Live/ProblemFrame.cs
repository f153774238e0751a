using System.Text.Json;

namespace Zhiyin.Conversations.Live;

/// <summary>Refusals inside frames: the fields of problem details.</summary>
internal static class ProblemFrame
{
    public static void WriteRefusal(this Utf8JsonWriter writer, Refusal refusal)
    {
        writer.WriteString("code"u8, refusal.Code);
        writer.WriteString("title"u8, refusal.Title);
        writer.WriteString("titleEn"u8, refusal.TitleEn);
        if (refusal.Detail is { } detail)
        {
            writer.WriteString("detail"u8, detail);
        }
    }
}
