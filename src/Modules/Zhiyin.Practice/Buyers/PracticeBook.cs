using System.Text.Json;

namespace Zhiyin.Practice.Buyers;

/// <summary>Everything the simulated buyers are made of, as Data/*.json holds it.</summary>
public sealed record PracticeBook(
    IReadOnlyList<Persona> Personas, IReadOnlyDictionary<string, Voice> Voices, Treatment Treatment, IReadOnlyDictionary<string, SlotWords> Slots)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The book that ships.</summary>
    public static PracticeBook BuiltIn { get; } = new(
        Read<List<Persona>>("personas"), Read<Dictionary<string, Voice>>("voices"), Read<Treatment>("treatment"), Read<Dictionary<string, SlotWords>>("slots"));

    private static T Read<T>(string name)
    {
        using var file = typeof(PracticeBook).Assembly.GetManifestResourceStream($"Zhiyin.Practice.{name}.json")!;
        return JsonSerializer.Deserialize<T>(file, s_json)!;
    }
}
