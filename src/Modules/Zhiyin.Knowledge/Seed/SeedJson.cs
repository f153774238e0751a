using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiyin.Knowledge.Seed;

/// <summary>How a seed file is read.</summary>
internal static class SeedJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };
}
