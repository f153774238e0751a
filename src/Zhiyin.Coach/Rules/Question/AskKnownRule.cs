using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Template;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Text.Segments;
using Zhiyin.Understanding.Acts;

namespace Zhiyin.Coach.Rules.Question;

/// <summary>Asks for what is already on the screen.</summary>
internal sealed class AskKnownRule : ReplyRule
{
    private sealed record Known(PatternSet Ask, string Word, string[] Slots, string[] FactKeys)
    {
        public bool IsDate => Word == "时间";

        public bool IsOne => Word == "商品";
    }

    private static readonly Known[] s_known =
    [
        new(PatternSet.Of("ask-order", "订单(编)?号(是)?(多少|发|给|提供|报|有|麻烦|呢|吗|？|是)", "(提供|发|报|说|给)(一下|下|我|我一下|我下)?(您的|你的|是)?订单(编)?号?", "(哪一|哪个|哪|什么)(单|订单)(呢|吗|？|，)?").Spare("(另外?|其他|其余|别的|剩下|这几)(的)?(那)?(一|两|几)?(个|笔)?(单|订单|单子|笔)(的)?(订单号|单号|号)(发|给|报)?"), "订单号", ["order_id"], ["order_id", "orderId", "订单号", "单号", "id", "no"]),
        new(PatternSet.Of("ask-height", "身高(体重)?(是)?(多少|呢|吗|？|多高|麻烦|方便|说|发|告诉)", "(提供|告诉|说|报|发)(一下|下|我|我一下|我下)?(您的|你的)?身高", "身高(体重)?(跟|和|、)?(体重)?(是)?(多少|发|报|说|给)", "(您|你)多高", "(宝贝|宝宝|孩子|娃|小朋友|妹妹|弟弟|闺女|儿子|老人|对象|家人)(现在|今年|大概|目前)?(有)?多高", "多高多(沉|重)"), "身高", ["height"], ["身高"]),
        new(PatternSet.Of("ask-weight", "体重(是)?(多少|呢|吗|？|麻烦|方便|说|发|告诉)", "(提供|告诉|说|报|发)(一下|下|我|我一下|我下)?(您的|你的)?(身高)?体重", "(您|你)多(重|少斤)", "(宝贝|宝宝|孩子|娃|小朋友|妹妹|弟弟|闺女|儿子|老人|对象|家人)(现在|今年|大概|目前)?(有)?多(重|沉|少斤)"), "体重", ["weight"], ["体重"]),
        new(PatternSet.Of("ask-tracking", "(快递|物流|运)单号(是)?(多少|呢|吗|？|麻烦|发|提供|报)", "(提供|发|报)(一下|下|我|我一下)?(您的|退货)?(快递|物流|运)单号"), "快递单号", ["tracking_no"], ["tracking_no", "快递单号", "运单号", "物流单号"]),
        new(PatternSet.Of("ask-addr", "(收货|收件|寄到的)?地址(是)?(哪里|哪|多少|呢|？|麻烦|发|提供)", "(提供|发|报|说)(一下|下|我|我一下)?(您的|新的|完整的)?(收货|收件)?地址"), "地址", ["addr"], []),
        new(PatternSet.Of("ask-sku", "(哪(一)?(款|个颜色|个规格|个码)|什么(颜色|规格|款式|型号))(的)?(呢|吗|？|呀|啊)", "(买|拍|要)的(是)?(什么|哪个|哪款)(颜色|规格|款)?"), "款式", [], ["sku", "规格", "颜色", "款式"]),
        new(PatternSet.Of("ask-goods", "(买|拍|收到|下单|订)的(是)?(什么|啥|哪)(一)?(款|件|样|种|个|宝贝|东西|商品|产品)(的)?(呢|吗|？|，|呀|啊)", "(买|拍|收到|下单|订)的(是)?哪(一)?(款|件|种|台|套)"), "商品", [], ["商品", "商品名", "商品名称", "品名", "product", "title", "item"]),
        new(PatternSet.Of("ask-region", "(寄|发|送|邮|到)(到|往|去)?(哪(里|儿|个(城市|地区|省|市|地方))|什么(地方|城市))", "(您|你)(在|是)?哪(个|里|儿)(城市|省|市|地区)?(的)?(呢|呀|？)", "(收货|所在)(城市|地区)"), "地区", ["region", "addr"], ["城市", "地区", "region", "city"]),
        new(PatternSet.Of("ask-model", "(什么|哪(个|款|种))(手机|车|机|电脑)?(型号|机型|车型)", "(手机|电脑|车)?型号(是)?(什么|多少|哪|呢|发|报)"), "型号", ["model", "device"], ["型号", "model"]),
        new(PatternSet.Of("ask-user", "给谁(用|买|穿)"), "使用的人", ["user"], []),
        new(PatternSet.Of("ask-age", "(多大了|几岁|多大年纪)", "多大(月龄|年龄|啦|呢|呀)", "几个月(大|了|啦)", "(月龄|年龄)(是)?(多少|多大)"), "年龄", ["age"], ["年龄", "月龄"]),
        new(PatternSet.Of("ask-qty", "(要|买|拍|需要)(多少|几)(件|个|份|套|盒|瓶|双|条|箱)"), "数量", ["qty"], []),
        new(PatternSet.Of("ask-date", "(什么时候|哪天|哪一天|哪日|几号|啥时候|几时)(买|下单|拍|签收|收到)的"), "时间", ["signed_at"], ["签收时间", "下单时间", "签收日", "签收", "下单", "签收日期", "下单日期", "signed_at", "paid_at", "付款时间", "signedAt", "createdAt", "created_at"]),
        new(PatternSet.Of("ask-contact", "(手机|电话|联系方式)(号)?(是)?(多少|呢|麻烦|发|提供|留)", "(提供|留|发|报)(一下|下|我|个)?(您的)?(手机|电话|联系方式)"), "电话", ["contact", "phone"], []),
        new(PatternSet.Of("ask-budget", "预算(是)?(多少|大概|呢|？|在)", "(打算|准备|想)(花|用|买)(多少(钱)?|什么价位)", "(什么|多少)价位"), "预算", ["budget"], []),
    ];

    private static readonly (PatternSet Ask, PatternSet Said)[] s_choices =
    [
        (PatternSet.Of("ask-remedy", "(想|要|希望|打算|是)?(换(货|新|一个|一件)?|退(款|货|钱)?|补发|维修|修)(呢)?(，)?还是(想|要|说)?(直接)?(换|退|补|修)"), PatternSet.Of("remedy-said", "(要|想|申请|给我|帮我|我要|只)(换(新|货|一|个)|退(款|货|钱|了|掉)|补发|维修)")),
        (PatternSet.Of("ask-colour", "(什么|哪个|哪种|啥)(颜色|色)").Spare("猜{0,8}(颜色|色)"), PatternSet.Of("colour-said", "(黑|白|红|蓝|灰|粉|绿|米|紫|黄|棕|卡其|杏|咖|橙)(色)?(的|款|l|m|s|x|还|有|码|，|$)", "(黑|白|红|蓝|灰|粉|绿|米|紫|黄|棕|卡其|杏|咖|橙)色")),
        (PatternSet.Of("ask-model-said", "(什么|哪个|哪款)(手机)?(型号|机型|手机)(呢|呀|啊|？|$)"), PatternSet.Of("model-said", "(苹果|iphone|华为|mate|小米|红米|荣耀|oppo|vivo|三星)#", "(苹果|iphone|华为|mate|小米|红米|荣耀|oppo|vivo|三星)( )?(pro|max|plus|p|s|x|k)?( )?#")),
    ];

    private static readonly PatternSet s_open = PatternSet.Of("choice-open", "还是", "哪个", "哪种", "怎么(办|处理)", "(换|退)(或者|或)");

    private static readonly PatternSet s_again = PatternSet.Of("say-again", "(再|重新)(把)?(情况|问题)?(说|讲|描述|发|讲述|叙述)(一)?(遍|次|下(情况|问题))", "(把)?(情况|问题|事情)再(说|讲|描述)(一)?(遍|下|次)", "(什么|啥)(问题|情况)(呢|呀|啊|来着)?(再|能)?(说|讲)", "从头(说|讲)");
    private static readonly PatternSet s_said = PatternSet.Of("said-before", "(说|讲|发|提供)(过|了)(好几|多少|n|很多)?(遍|次|回)?", "(说|讲|发)(过|了)?(都)?(好)?#(遍|次|回)", "(前面|刚才|刚刚|上面|之前|昨天)(都|已经|不是)?(说|讲|发|提供)");

    private static readonly PatternSet s_photo = PatternSet.Of("ask-photo", "(提供|发|拍|上传|给)(一下|下|我|几张|张|个|一张|点|您的|实物|商品|破损){0,6}(照片|图片|视频|图)", "(照片|图片|视频)(发|拍|提供|给)(一下|我|下)?", "(拍|录)(给我|一下|下|一段|个|张|几张|一张|给我看)");
    private static readonly PatternSet s_sent = PatternSet.Of("photo-sent", "(图片|照片|视频|图)(都|已经|刚|刚刚|早就)?(发|传|给|拍)(了|过|给)", "(发|传|拍)(了|过)(#|几|好几)?(张|遍|个)?(图|照|视频|三张)", "(发|传|拍)(了|过)#(张|遍)", "［图片］", "［视频］", "［图］", "（图片）", "（视频）", "（图）", "（照片）", "【图片】", "【视频】", "【图】", "【照片】", "［照片］", "(不是|都|刚|刚刚|已经)发(过|了)?(图|照)");
    private static readonly PatternSet s_other = PatternSet.Of("other-photo", "(再|另|另外|还(差|缺|要|需)|补|其他|角度|清楚|清晰|面单|外箱|外包装|近一点|全景)", "(完|之后|以后|还){0,18}(拍|发|录)");

    // What is asked for is a picture, whatever of; «拍给我看» may mean what the buyer has yet to do.
    private static readonly PatternSet s_picture = PatternSet.Of("ask-picture", "(提供|发|上传|传|给)(一下|下|我|几张|张|个|一张|点|您的|您){0,6}(照片|图片|图)", "拍(一)?张{0,8}(照片|图片|图)");
    private static readonly PatternSet s_seen = PatternSet.Of("picture-seen", "(照片|图片|图|视频)(里|上|中|我|都|已|已经|这边){0,3}(看|收|瞧)", "(看|收)(到|了|过)(了)?(您|你)?(发|传|拍)?(来)?(的)?(照片|图片|图|视频)", "看(到|清)(楚)?了");

    public override RuleInfo Info { get; } = new("ASK001", "ask.known", Categories.AskKnown, Severity.Warning)
    {
        Title = "问了已经知道的事",
        Why = "屏幕上有的还要买家再说一遍，他会觉得没人看过；直接用，需要时请他确认。",
        Basis = "handbook A-17，§8.7",
        Bad =
        [
            new("好的，您[|提供一下订单号|]", Thread: "买家: 帮我看下订单 2403051234567890123 发货没", Facts: """{"order":{"订单号":"2403051234567890123","status":"paid"}}""", Better: "您这单明天14点前发出"),
            new("您[|再说一遍|]情况我看看", Thread: "买家: 我都说三遍了还没人解决", Better: "您都说三遍了，抱歉。前面的记录我看到了：拉链坏，要退款，20点前给您答复"),
        ],
        Good =
        [
            new("麻烦提供一下订单号，我来查", Thread: "买家: 帮我看下发货没"),
            new("您这单尾号0123，明天发出", Thread: "买家: 帮我看下发货没", Facts: """{"order":{"订单号":"2403051234560123"}}"""),
            new("您再试一次，按住8秒", Thread: "买家: 充不进电"),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [Words.BuyerAsks, s_again, s_said, s_photo, s_sent, s_other, s_picture, s_seen, s_open, .. AlreadyTold.Sets, .. s_choices.SelectMany(c => new[] { c.Ask, c.Said }), .. s_known.Select(k => k.Ask)];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.First(s_again) is { } again && reply.HasBuyerTurn && (reply.BuyerSays(s_said) || reply.Intends("C08") || Situation.BuyerDoes(reply, Act.Repeat, 0.7f)))
        {
            findings.Add(this, again, "买家已经说过了，看记录，别让他再说一遍", "用一句话复述您看到的，请他确认");
        }

        if (PhotoSent(reply) is { } photo)
        {
            // Where it names another picture too, that it is the same request again is the fault, and another rule's.
            findings.Add(this, photo, "照片买家已经发了，先看，缺哪张再说哪张", "说出还缺的那一张是什么", replacement: null, reply.Has(s_other) ? Severity.Hint : null, 0.85);
        }

        foreach (var (ask, said) in s_choices)
        {
            if (reply.First(ask) is { } choice && reply.HasBuyerTurn && reply.BuyerSays(said) && !reply.BuyerSays(s_open))
            {
                findings.Add(this, choice, "买家已经说了要哪一样，照着办", "直接说这样办要几步、什么时候好", confidence: 0.85);
            }
        }

        if (KnownChoice(reply) is { } either)
        {
            findings.Add(this, either, "买家已经说了是哪一样，直接用", "用一句话复述，请他确认", confidence: 0.85);
        }

        if (AlreadyTold.In(reply) is { } told)
        {
            findings.Add(this, told, "买家已经说过了，直接用", "用一句话复述，请他确认", confidence: 0.85);
        }

        foreach (var known in s_known)
        {
            if (reply.First(known.Ask) is { } span && Has(reply, known))
            {
                findings.Add(this, span, $"{known.Word}已经有了，直接用", $"直接写出{known.Word}（可只写尾号），请他确认", confidence: 0.85);
            }
        }
    }

    // A photo asked of somebody who has just sent one; the same request a second time asks for nothing new, whatever it names.
    private static TextSpan? PhotoSent(Reply reply)
    {
        if (!reply.HasBuyerTurn || reply.First(s_photo) is not { } photo)
        {
            return null;
        }

        if (reply.BuyerSays(s_sent))
        {
            return !reply.Has(s_other) || RepeatedRule.IsRepeated(reply) ? photo : null;
        }

        return reply.First(s_picture) is { } picture && !reply.Has(s_other) && !reply.Has(s_seen)
            && reply.Thread.Bubbles.Any(b => b.Role == Understanding.Threads.Role.Buyer && reply.Scan(b.Text).Has(s_sent)) ? picture : null;
    }

    // «前轮还是后轮» to somebody who wrote «前轮 左边».
    private static TextSpan? KnownChoice(Reply reply)
    {
        var text = reply.Text;
        for (var at = text.IndexOf("还是", StringComparison.Ordinal); at >= 0; at = text.IndexOf("还是", at + 2, StringComparison.Ordinal))
        {
            if (at < 2 || at + 4 > text.Length || !Segmenter.IsHan(text[at - 1]) || !Segmenter.IsHan(text[at - 2]) || !Segmenter.IsHan(text[at + 2]) || !Segmenter.IsHan(text[at + 3]))
            {
                continue;
            }

            var (one, other) = (text.Substring(at - 2, 2), text.Substring(at + 2, 2));
            if (one[1] != other[1] && one[0] != other[0])
            {
                continue;
            }

            foreach (var bubble in reply.Thread.Bubbles)
            {
                if (bubble.Role == Understanding.Threads.Role.Buyer && bubble.Text.Contains(one, StringComparison.Ordinal) != bubble.Text.Contains(other, StringComparison.Ordinal) && bubble.Text.AsSpan().IndexOfAny("?吗么呢还") < 0 && !reply.Scan(bubble.Text).Has(Words.BuyerAsks))
                {
                    return Scope.ClauseAround(text, new TextSpan(at, 2));
                }
            }
        }

        return null;
    }

    private static bool Has(Reply reply, Known known)
    {
        foreach (var slot in reply.Thread.Slots)
        {
            if (Array.IndexOf(known.Slots, slot.Slot) >= 0)
            {
                return true;
            }
        }

        // Two goods in one order leave the question open which one is meant.
        var named = 0;
        foreach (var fact in known.FactKeys.Length > 0 ? reply.Facts?.All ?? [] : [])
        {
            if (fact.Path.StartsWith("order", StringComparison.Ordinal) && Array.IndexOf(known.FactKeys, fact.Key) >= 0 && fact.Value.Length > 0 && (!known.IsDate || fact.Value.AsSpan().IndexOfAnyInRange('0', '9') >= 0))
            {
                named++;
            }
        }

        return known.IsOne ? named == 1 : named > 0;
    }
}
