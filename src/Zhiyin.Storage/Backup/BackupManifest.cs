using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhiyin.Storage.Backup;

/// <summary>What an archive says about itself: <c>manifest.json</c>, its last entry.</summary>
/// <param name="Format">Version of the archive's own layout; this program reads 1.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="Database"><c>sqlite</c> (one file, <c>zhiyin.db</c>) or <c>postgres</c> (<c>tables/NAME.copy</c>, PostgreSQL's binary COPY).</param>
/// <param name="Migrations">The migrations of the database, oldest first.</param>
/// <param name="HasKeys">True when the master key is in it: then the archive alone opens every text.</param>
/// <param name="Entries">Every other entry with its length and SHA-256.</param>
public sealed record BackupManifest(int Format, DateTimeOffset MadeAt, string Database, IReadOnlyList<string> Migrations, bool HasKeys, IReadOnlyList<BackupEntry> Entries)
{
    internal const int CurrentFormat = 1;
    internal const string FileName = "manifest.json";
    internal const string SqliteFile = "zhiyin.db";
    internal const string Keys = "keys/";

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}

/// <summary>One file of an archive. <paramref name="Table"/> and <paramref name="Columns"/> say where the rows of a table belong.</summary>
public sealed record BackupEntry(string Name, long Bytes, string Sha256, string? Table = null, IReadOnlyList<string>? Columns = null);

/// <summary>How far a backup or restore is: bytes of the entry it is at; <paramref name="Of"/> is 0 when nobody knows how many there will be.</summary>
public readonly record struct BackupProgress(string Entry, long Bytes, long Of);
