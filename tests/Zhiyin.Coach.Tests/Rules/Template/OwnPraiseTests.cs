using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Tests.Support;

namespace Zhiyin.Coach.Tests.Rules.Template;

/// <summary>Praise of the shop is no answer; a fact about what was asked is (TPL003).</summary>
public sealed class OwnPraiseTests
{
    [Theory]
    [InlineData("本店一向以品质取胜，全是正品", "这个水壶会不会生锈")]
    [InlineData("亲，我司始终秉承顾客至上，品质有保证", "水壶会不会生锈")]
    [InlineData("我们店一直以诚信经营，正品保障", "能用多久")]
    public void Praise_instead_of_an_answer_is_found(string draft, string buyer)
        => RuleFindings.Of("TPL003", draft, buyer).ShouldBe([draft]);

    [Theory]
    [InlineData("本店一向用304不锈钢，正常用不生锈，泡盐水才会", "这个水壶会不会生锈")]
    [InlineData("都是正品，瓶底防伪码刮开能查", "是正品吗")]
    [InlineData("质量有保障，坏了一年内免费换", "质量有保障吗")]
    public void An_answer_beside_praise_is_one(string draft, string buyer)
        => RuleFindings.Of("TPL003", draft, buyer, from: Severity.Hint).ShouldBeEmpty();
}
