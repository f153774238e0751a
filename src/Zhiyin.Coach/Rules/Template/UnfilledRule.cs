using Zhiyin.Coach.Engine;
using Zhiyin.Text;

namespace Zhiyin.Coach.Rules.Template;

/// <summary>A placeholder that nobody filled.</summary>
internal sealed class UnfilledRule : ReplyRule
{
    public override RuleInfo Info { get; } = new("TPL001", "template.unfilled", Categories.TemplateUnfilled, Severity.Error)
    {
        Title = "模板变量没有填",
        Why = "买家看到{姓名}，就知道是复制粘贴的；填上再发。",
        Basis = "handbook §0.2 PP1",
        Heeds = Exempt.None,
        Bad =
        [
            "您好[|{姓名}|]，您的订单已发出",
            "您好，我是客服[|XX|]，很高兴为您服务",
            "快递单号是[|____|]，预计明天到",
            "您好[|[客户昵称]|]，赠品随包裹发出",
        ],
        Good = ["好的[微笑]，明天发出", "XXL码有货", "2XL和XXXL都有", "您说的{}我没看懂", "已发出[图片]", "您好[玫瑰][玫瑰]", "订单[ORDERID_101]已改到[地址x]"],
    };

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Text.AsSpan().IndexOfAny(Placeholders.Signs) < 0)
        {
            return;
        }

        // One sentence with three gaps is one sentence not filled in.
        TextSpan? gap = null;
        foreach (var span in Placeholders.In(reply.Text))
        {
            if (gap is { } open && reply.SentenceAt(open.Start).Contains(span))
            {
                gap = TextSpan.FromTo(open.Start, span.End);
                continue;
            }

            Report(gap);
            gap = span;
        }

        Report(gap);

        void Report(TextSpan? at)
        {
            if (at is { } found)
            {
                findings.Add(this, found, "这里的变量没有填，填上再发", confidence: 0.95);
            }
        }
    }
}
