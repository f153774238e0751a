namespace Zhiyin.Platform.Paging;

/// <summary>A part of a list; <paramref name="Next"/> is the cursor of the following part, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>How much of a list is asked for: <c>?limit=1..200&amp;cursor=</c>.</summary>
public readonly record struct PageAsk(int? Limit, string? Cursor)
{
    /// <summary>Entries a part holds: 50 unless asked otherwise, at most 200.</summary>
    public int Size => Math.Clamp(Limit ?? 50, 1, 200);

    /// <summary>The cursor as an offset, for lists short enough to count through; 0 when absent or unreadable.</summary>
    public int Offset => int.TryParse(Cursor, out var offset) && offset > 0 ? offset : 0;

    /// <summary>Makes a page of <see cref="Size"/> from one entry more than that.</summary>
    public Page<T> Of<T>(IReadOnlyList<T> sizePlusOne)
        => sizePlusOne.Count > Size ? new([.. sizePlusOne.Take(Size)], (Offset + Size).ToString()) : new(sizePlusOne, null);
}
