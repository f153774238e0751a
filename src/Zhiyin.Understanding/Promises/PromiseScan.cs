using Zhiyin.Text;
using Zhiyin.Text.Segments;
using Zhiyin.Text.Times;

namespace Zhiyin.Understanding.Promises;

/// <summary>Walks a normalised text clause by clause and collects the verbs that promise, each with its time.</summary>
internal sealed class PromiseScan
{
    private static readonly WordList s_served = new("给您", "帮您", "为您", "替您", "给你", "帮你", "跟您", "和您", "向您", "给亲", "帮亲", "为亲", "给咱", "给到您");
    private static readonly WordList s_future = new("会", "马上", "立刻", "立马", "立即", "尽快", "这就", "现在就", "就去", "就来", "这边", "先", "去", "来", "一会", "稍后", "第一时间", "优先", "尽量", "争取", "安排", "保证", "一定", "准备", "务必");

    private static readonly WordList s_course = new("价", "活动", "包邮", "满减", "优惠", "折扣", "入口", "上架", "下架", "规则");
    private static readonly WordList s_lead = new("马上", "立刻", "立马", "立即", "尽快", "这就", "现在就", "现在", "优先", "一定", "先", "就", "去", "来", "会");

    private readonly string _text;
    private readonly PromiseTimes _times;
    private readonly List<PromiseCandidate> _found = [];

    // What the clause is about (退款 in «退款今天给您处理»), for verbs that only say that it is done.
    private CommitmentKind? _topic;

    private PromiseScan(string text, PromiseTimes times)
    {
        _text = text;
        _times = times;
    }

    public static List<PromiseCandidate> Run(string text)
    {
        var scan = new PromiseScan(text, new PromiseTimes(text, TimeReader.Read(text)));
        var sentences = Segmenter.Sentences(text);
        for (var s = 0; s < sentences.Count; s++)
        {
            scan.Sentence(s, sentences[s]);
        }

        return scan._found;
    }

    private void Sentence(int index, TextSpan sentence)
    {
        var clauses = Segmenter.Clauses(_text, sentence);
        TimeExpression? waiting = null;
        var first = _found.Count;
        for (var c = 0; c < clauses.Count; c++)
        {
            var clause = clauses[c];
            var tagged = c + 1 < clauses.Count && PromiseFrame.IsTag(_text, clauses[c + 1].Start, clauses[c + 1].End);
            var asks = tagged || PromiseFrame.IsQuestion(_text, clause.Start, clause.End);
            var before = _found.Count;
            Clause(index, c, clause, sentence.Start, asks, ref waiting);
            if (_found.Count > before)
            {
                continue;
            }

            if (IsDisclaimer(clause) && _found.Count > first && _found[^1].Sentence == index)
            {
                _found.RemoveAt(_found.Count - 1);
            }
            else if (_times.Last(clause.Start, clause.End) is { IsConcrete: true } time && !_times.IsAttribute(time) && _times.IsAll(clause, time))
            {
                Trailing(index, time, first, ref waiting);
            }
        }
    }

    // 给您处理退款，最晚后天: the time belongs to what was just promised; else it waits for the next verb.
    private void Trailing(int sentence, TimeExpression time, int first, ref TimeExpression? waiting)
    {
        if (_found.Count > first && _found[^1] is { IsHold: false } last && last.Sentence == sentence && (!last.HasClock || _times.IsUpperBound(time.Span.Start)) && !last.WaitsForEvent)
        {
            last.Take(time, false);
            return;
        }

        waiting = time;
    }

    private void Clause(int sentence, int index, TextSpan clause, int sentenceStart, bool asks, ref TimeExpression? waiting)
    {
        var windowStart = clause.Start;
        var buyerActs = false;
        _topic = null;
        var i = clause.Start;
        var first = _found.Count;
        while (i < clause.End)
        {
            if (_times.At(i) is { } inside && !_times.StartsHold(i, inside))
            {
                i = inside.Span.End;
                continue;
            }

            if (!PromiseVerbs.TryMatch(_text, i, out var verb) || i + verb.Text.Length > clause.End)
            {
                i++;
                continue;
            }

            var end = i + verb.Text.Length;
            if (Judge(sentence, index, clause, windowStart, i, end, verb, asks, sentenceStart, ref buyerActs, waiting) is { } candidate)
            {
                if (waiting is not null && candidate.Time == waiting)
                {
                    waiting = null;
                }

                _found.Add(candidate);
                windowStart = end;
                if (verb.Text is "备注" or "标记" or "记录" or "记下" && !PromiseObjects.Has(_text.AsSpan(end, clause.End - end), s_served))
                {
                    break;
                }
            }
            else if (TopicOf(verb, i, clause) is { } topic)
            {
                _topic = topic;
            }

            i = end;
        }

        if (_found.Count == first && !asks)
        {
            Fallback(sentence, index, clause, sentenceStart);
        }
    }

    private PromiseCandidate? Judge(int sentence, int index, TextSpan clause, int windowStart, int start, int end, PromiseVerb verb, bool asks, int sentenceStart, ref bool buyerActs, TimeExpression? waiting)
    {
        var hold = verb.Any(VerbTraits.Hold);
        var after = _text.AsSpan(end, clause.End - end);
        var before = _text.AsSpan(clause.Start, start - clause.Start);
        if (hold)
        {
            return Hold(sentence, index, clause, start, end, verb, before, after);
        }

        if (PromiseObjects.KindOf(verb, before, after) is not { } kind || PromiseParts.IsNoun(after, verb) || PromiseParts.TakesTime(before, after) || (asks && !IsInnerQuestion(start, clause)))
        {
            return null;
        }

        if (verb.Any(VerbTraits.Given) && !PromiseParts.IsGiven(before))
        {
            return null;
        }

        var doer = PromiseFrame.DoerOf(_text, windowStart, start);
        buyerActs = doer == Doer.Buyer || (buyerActs && doer == Doer.Unsaid);
        if (buyerActs || doer == Doer.Other)
        {
            return null;
        }

        var time = _times.Of(windowStart, start, end, clause.End);
        var own = time is not null;
        var concrete = (time ??= waiting) is { IsConcrete: true };
        if (PromiseFrame.IsDenied(_text, windowStart, start, end, clause.End) || PromiseFrame.IsUnreal(_text.AsSpan(clause.Start, clause.Length), concrete || time is { Kind: TimeKind.Vague }) || PromiseParts.IsDone(_text, end, clause.End, concrete) || _times.HasPast(windowStart, start) || _times.IsThisMorning(time, start, end))
        {
            return null;
        }

        var served = PromiseObjects.Has(before, s_served) || verb.Text.Contains('您', StringComparison.Ordinal) || verb.Text.Contains('你', StringComparison.Ordinal) || PromiseParts.StartsServed(after);
        // 明天价格调整回来, 活动今晚取消: the shop's own course, nobody's matter.
        if (kind == CommitmentKind.Other && !served && doer != Doer.Shop && (PromiseObjects.Has(before, s_course) || PromiseObjects.Has(after, s_course)) && !_text.AsSpan(clause.Start, clause.Length).Contains('您'))
        {
            return null;
        }

        if (verb.Text is "通过" or "审核" or "同意" && !served && !(own && time!.Span.Start < start))
        {
            return null;
        }

        var timed = time is { Kind: TimeKind.Hold } || concrete || time is { Kind: TimeKind.Vague };
        var willing = doer == Doer.Shop || served || PromiseObjects.Has(before, s_future);
        if (!(timed || willing) || (verb.Any(VerbTraits.Weak) && !(served || doer == Doer.Shop || (timed && kind is not CommitmentKind.Verify && verb.Text != "换"))))
        {
            return null;
        }

        if (verb.Any(VerbTraits.Generic) && kind == CommitmentKind.Other && _topic is { } topic)
        {
            kind = topic;
        }

        var actEnd = PromiseParts.EndOfAct(_text, start, end, clause.End);
        var spanStart = SpanStart(windowStart, start);
        if (actEnd - spanStart == 1 && spanStart > clause.Start)
        {
            // «我查»: a promise is more than one character.
            spanStart--;
        }

        var candidate = new PromiseCandidate { Sentence = sentence, Clause = index, Verb = verb, Kind = kind, Start = spanStart, End = actEnd, VerbStart = start };
        candidate.WaitsForEvent = PromiseFrame.HasEvent(EventWindow(sentenceStart, own ? time!.Span.Start : start, start));
        // 4号之前到不了的话: the time is the condition's.
        if (time is not null && !(own && time.Span.End < start && PromiseObjects.Has(_text.AsSpan(time.Span.End, start - time.Span.End), "的话")))
        {
            candidate.Take(time, false);
        }

        return candidate;
    }

    private CommitmentKind? TopicOf(PromiseVerb verb, int start, TextSpan clause)
        => !verb.Any(VerbTraits.Weak | VerbTraits.Generic | VerbTraits.Check | VerbTraits.Hold | VerbTraits.Given | VerbTraits.Step) && verb.Kind is not CommitmentKind.Reply && start - clause.Start <= 8
            ? PromiseObjects.KindOf(verb, _text.AsSpan(clause.Start, start - clause.Start), _text.AsSpan(start + verb.Text.Length, clause.End - start - verb.Text.Length))
            : null;

    private PromiseCandidate? Hold(int sentence, int index, TextSpan clause, int start, int end, PromiseVerb verb, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var needsTime = verb.Text is "给我" or "容我" or "您等" or "你等" or "等我" or "请等";
        var time = _times.Last(clause.Start, clause.End);
        var concrete = time is { IsConcrete: true };
        if (after.StartsWith("待") || after.StartsWith("级") || PromiseObjects.Has(before, "不") || PromiseObjects.Has(before, "让您") || PromiseObjects.Has(before, "没") || (needsTime && !concrete && !(verb.Text is "等我" or "容我" or "您等" or "你等" && (after.Length <= 4 || after.StartsWith("下") || after.StartsWith("一下") || after.StartsWith("会")))))
        {
            return null;
        }

        var candidate = new PromiseCandidate { Sentence = sentence, Clause = index, Verb = verb, Kind = CommitmentKind.Reply, Start = start, End = end, VerbStart = start };
        if (concrete)
        {
            candidate.Take(time!, false);
        }

        return candidate;
    }

    // 20分钟内给您整明白: a time and somebody served, whatever the verb.
    private void Fallback(int sentence, int index, TextSpan clause, int sentenceStart)
    {
        var body = _text.AsSpan(clause.Start, clause.Length);
        if (_times.Last(clause.Start, clause.End) is not { IsConcrete: true } time || _times.IsAttribute(time))
        {
            return;
        }

        var at = -1;
        foreach (var word in s_served.Words)
        {
            at = Math.Max(at, body.LastIndexOf(word, StringComparison.Ordinal));
        }

        if (at < 0 || clause.Start + at + 2 >= clause.End || PromiseFrame.IsUnreal(body, true))
        {
            return;
        }

        var start = clause.Start + at;
        if (PromiseFrame.DoerOf(_text, clause.Start, start) is Doer.Buyer or Doer.Other || PromiseFrame.IsDenied(_text, clause.Start, clause.End, clause.End, clause.End) || PromiseParts.IsDone(_text, start, clause.End, true) || body[(at + 2)..].StartsWith("带来") || body[(at + 2)..].StartsWith("添麻烦") || body[(at + 2)..].StartsWith("造成"))
        {
            return;
        }

        var candidate = new PromiseCandidate { Sentence = sentence, Clause = index, Verb = new PromiseVerb("", CommitmentKind.Other, VerbTraits.Generic), Kind = CommitmentKind.Other, Start = start, End = Trim(clause.Start, clause.End), VerbStart = start };
        candidate.Take(time, PromiseFrame.HasEvent(_text.AsSpan(sentenceStart, time.Span.Start - sentenceStart)));
        _found.Add(candidate);
    }

    private ReadOnlySpan<char> EventWindow(int sentenceStart, int until, int verb)
    {
        var from = Math.Max(sentenceStart, until - 24);
        if (_found.Count > 0 && _found[^1].End > from && _found[^1].End <= until)
        {
            from = _found[^1].End;
        }

        return _text.AsSpan(from, Math.Max(0, Math.Min(until, verb) - from));
    }

    private bool IsDisclaimer(TextSpan clause)
        => clause.Length <= 14 && PromiseFrame.IsUnreal(_text.AsSpan(clause.Start, clause.Length), true) && _text.AsSpan(clause.Start, clause.Length).ContainsAny('不', '没', '难');

    // 您看几点方便我给您回电: the clause asks, but the verb stands behind the question.
    private static bool IsInnerQuestion(int start, TextSpan clause) => start < clause.Start;

    // From the words that lead to the act: whom it serves, that it comes at once, who does it.
    private int SpanStart(int windowStart, int verb)
    {
        var start = verb;
        foreach (var word in s_served.Words)
        {
            var at = _text.AsSpan(windowStart, verb - windowStart).LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && verb - (windowStart + at) <= 8)
            {
                start = windowStart + at;
                break;
            }
        }

        for (var led = true; led;)
        {
            led = false;
            foreach (var word in s_lead.Words)
            {
                if (start - word.Length >= windowStart && _text.AsSpan(start - word.Length, word.Length).SequenceEqual(word))
                {
                    start -= word.Length;
                    led = true;
                    break;
                }
            }
        }

        return start;
    }

    private int Trim(int start, int end)
    {
        while (end > start && _text[end - 1] is '哦' or '呢' or '哈' or '的' or '了' or '啊' or '呀' or '亲' or ' ')
        {
            end--;
        }

        return end;
    }
}
