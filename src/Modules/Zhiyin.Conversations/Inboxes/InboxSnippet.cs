namespace Zhiyin.Conversations.Inboxes;

/// <summary>What the shop puts on its pages, and how its server signs a buyer's id.</summary>
public sealed record InboxSnippet(string Html, string HmacExample)
{
    /// <summary>The snippet of an inbox; <paramref name="baseUrl"/> is the address under which buyers reach this desk, without a slash at the end.</summary>
    public static InboxSnippet Of(string websiteToken, string baseUrl) => new(
        $$"""
        <script>
          (function (d) {
            var s = d.createElement("script");
            s.src = "{{baseUrl}}/widget.js";
            s.async = true;
            s.onload = function () {
              window.zhiyinSDK.run({ websiteToken: "{{websiteToken}}", baseUrl: "{{baseUrl}}" });
            };
            d.head.appendChild(s);
          })(document);
        </script>
        """,
        """
        // 在您的服务器上计算，不要把密钥放进网页
        const hash = require("crypto").createHmac("sha256", process.env.ZHIYIN_HMAC_TOKEN).update(String(user.id)).digest("hex");
        // 在网页上
        window.$zhiyin.setUser(user.id, { name: user.name, identifier_hash: hash });
        """);
}
