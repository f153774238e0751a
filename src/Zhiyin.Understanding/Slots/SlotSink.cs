using System.Collections.Immutable;
using Zhiyin.Text;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Understanding.Slots;

/// <summary>Collects the slots of one buyer bubble; stretches already taken by one slot are closed to the others.</summary>
internal sealed class SlotSink
{
    private readonly List<SlotValue> _found = [];
    private readonly List<TextSpan> _taken = [];
    private readonly BubbleReading _bubble;
    private readonly int _turn;

    public SlotSink(BubbleReading bubble, int turn)
    {
        _bubble = bubble;
        _turn = turn;
    }

    /// <summary>The normalised text.</summary>
    public string Text => _bubble.Text;

    public IReadOnlyList<SlotValue> Found => _found;

    public bool IsTaken(TextSpan span) => _taken.Exists(t => t.Overlaps(span));

    /// <summary>Closes a stretch: a number in it is no slot.</summary>
    public void Close(TextSpan span) => _taken.Add(span);

    /// <summary>Adds a value unless its stretch is taken or it is denied (不是黑色).</summary>
    public void Add(string slot, TextSpan span, decimal? number = null)
    {
        if (IsTaken(span))
        {
            return;
        }

        _taken.Add(span);
        if (IsDenied(span.Start))
        {
            return;
        }

        var original = _bubble.Normalized.ToOriginal(span);
        _found.Add(new SlotValue(slot, original.Of(_bubble.Normalized.Original).ToString(), number, _turn, original));
    }

    // 不是A是B: only B was meant.
    private bool IsDenied(int start)
    {
        var before = Text.AsSpan(Math.Max(0, start - 5), Math.Min(5, start));
        return (before.EndsWith("不是") || before.EndsWith("不要") || before.EndsWith("不是要") || before.EndsWith("不想要")) && !before.EndsWith("是不是") && !before.EndsWith("要不要");
    }
}
