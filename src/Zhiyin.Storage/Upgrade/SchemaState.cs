using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Zhiyin.Platform.Data;

namespace Zhiyin.Storage.Upgrade;

/// <summary>What a database holds, measured by its migrations against this program's.</summary>
public enum SchemaState
{
    /// <summary>Nothing yet.</summary>
    Empty,

    /// <summary>An earlier release's, or one whose upgrade did not finish.</summary>
    Older,

    Current,

    /// <summary>A later release's: this program would not understand it.</summary>
    Newer,
}

/// <summary>Reads <see cref="SchemaState"/>.</summary>
public static class Schema
{
    public static async Task<SchemaState> ReadAsync(ZhiyinDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        return applied.Count == 0 ? SchemaState.Empty
            : applied.Exists(m => !known.Contains(m)) ? SchemaState.Newer
            : applied.Count < known.Count ? SchemaState.Older
            : SchemaState.Current;
    }

    /// <summary>What to tell the owner of a <see cref="SchemaState.Newer"/> database.</summary>
    public static StorageException TooNew(string where)
        => new($"{where} was written by a newer release of zhiyin. Nothing was changed. Start that release, or restore the backup that it made before it upgraded (zhiyin restore).");
}
