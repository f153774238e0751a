namespace Zhiyin.Understanding.Intents;

/// <summary>The intents C01–C09 complaints and E01 (handbook §2).</summary>
internal static class ComplaintIntents
{
    public static readonly IntentInfo[] All =
    [
        new("C01", "c_attitude", "投诉客服态度/响应慢")
        {
            Worry = "要尊重",
            Slots = ["agent", "problem", "demand"],
            IsProblem = true,
            Open =
            [
                "刚才哪句话/哪件事让您不舒服呢？",
                "您当时想解决的是什么事，卡在哪里了呢？",
            ],
            Closed = ["您希望换一位同事跟进吗？"],
        },
        new("C02", "c_false_ad", "虚假宣传/价格欺诈")
        {
            Worry = "被骗",
            Slots = ["order_id", "promise_proof", "demand"],
            IsProblem = true,
            Open =
            [
                "您看到的是哪个页面/哪句话呢？",
                "实际拿到的和当时说的差在哪里呢？",
            ],
            Closed = ["方便把截图发给我，我们逐条核对，可以吗？"],
        },
        new("C03", "c_fake", "假货质疑")
        {
            Worry = "钱与安全",
            Slots = ["order_id", "problem", "media"],
            IsProblem = true,
            Open =
            [
                "是哪里鉴定的，有没有书面结果呢？",
                "您是从哪些地方看出不对的呢？",
            ],
            Closed = ["我们提供授权和进货凭证，您看可以先核对吗？"],
        },
        new("C04", "c_claim", "索赔/假一赔三/赔十")
        {
            Worry = "公道或获利",
            Slots = ["order_id", "reason", "amount", "promise_proof"],
            NewValues = ["amount"],
            IsProblem = true,
            Open =
            [
                "您主张赔偿的依据和损失情况是？",
                "这件事给您造成了哪些影响呢？",
            ],
            Closed = ["相关凭证方便上传到售后单里吗？"],
        },
        new("C05", "c_threat_review", "威胁差评/曝光")
        {
            Worry = "要被重视",
            Slots = ["problem", "demand"],
            IsProblem = true,
            Open =
            [
                "您最希望我们怎么解决？",
                "这件事从头到尾是怎么回事，方便说给我听听吗？",
            ],
            Closed = ["您是希望退款，还是希望换一件好的？"],
        },
        new("C06", "c_legal", "平台介入/12315/起诉")
        {
            Worry = "权利",
            Slots = ["problem", "demand"],
            IsProblem = true,
            Open =
            [
                "方便告诉我目前投诉里主要的诉求吗？",
                "到目前为止，我们哪一步没有给您办好呢？",
            ],
            Closed = ["愿意先由我们主管与您协商吗？"],
        },
        new("C07", "c_escalate", "要求人工/找领导")
        {
            Worry = "效率、权限",
            Slots = ["problem"],
            IsProblem = true,
            Open =
            [
                "您主要想请主管解决哪件事呢？",
                "之前处理到哪一步、哪里让您不放心呢？",
            ],
            Closed = ["我先把情况整理给主管，由主管来联系您，可以吗？"],
        },
        new("C08", "c_repeat", "重复反馈未解决")
        {
            Worry = "没人负责",
            Slots = ["promise_proof"],
            IsProblem = true,
            Open =
            [
                "除了聊天记录里的这些，还有哪些变化要我知道的呢？",
                "您现在最希望先落实哪一件呢？",
            ],
            Closed = ["上次答应您的事到现在还没有做到，对吗？"],
        },
        new("C09", "c_privacy", "隐私泄露/骚扰")
        {
            Worry = "安全",
            Slots = ["problem"],
            IsProblem = true,
            Open =
            [
                "对方是怎么说的，有没有让您转账或点链接？",
                "电话或短信是什么时候、从哪个号码来的呢？",
            ],
            Closed = ["验证码有没有给过对方？"],
        },
        new("E01", "closing", "感谢/结束")
        {
            Open =
            [
                "还有哪些地方想了解的呢？",
                "用下来感觉怎么样呢？",
            ],
            Closed = ["问题都解决了吗？"],
        },
    ];
}
