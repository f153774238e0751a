using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Kinds;
using Zhiyin.Text;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Matters;

/// <summary>The buyer is blamed, in other words.</summary>
internal sealed class BlameMatterRule() : MatterRule(
    new("TON011", "tone.blame.other-words", Categories.ToneBlame, Severity.Warning)
    {
        Title = "换个说法怪买家",
        Why = "责任没查清就怪买家，对错都会变成吵架；一起排查，用证据说话。",
        Basis = "handbook §3.5 N6",
        Bad = [new("[|手重了点吧，别人都拧得好好的|]")],
        Good = ["水压低于0.1兆帕会不出水，您家大概在几楼？我们一起看看"],
    },
    message: "责任还没查清，先一起排查，不要归咎买家",
    better: "请买家发照片或说经过，一起排查",
    act: Act.Blame)
{
    private static readonly System.Buffers.SearchValues<char> s_people = System.Buffers.SearchValues.Create("您你手人谁家用摔磕拿洗泡按看穿戴孩娃");

    // «多半是螺丝没咬紧» looks for a cause in the goods: nobody is in it.
    protected override bool Applies(Reply reply, TextSpan span) => span.Of(reply.Text).IndexOfAny(s_people) >= 0;
}
