using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Zhiyin.Conversations.Privacy;
using Zhiyin.Platform.Ids;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.Conversations.Tests.Privacy;

/// <summary>Keys wrap keys, keys seal texts, and a sealed text opens only where it belongs.</summary>
public sealed class EnvelopeTests
{
    private static readonly MasterKey s_master = NewMaster();
    private static readonly BuyerId s_buyer = new(Guid.NewGuid());
    private static readonly ConversationId s_conversation = new(Guid.NewGuid());

    private static MasterKey NewMaster() => new(RandomNumberGenerator.GetBytes(32));

    private static byte[] Key(byte[] wrapped) => Envelope.Unwrap(s_master, s_buyer, wrapped).ShouldNotBeNull();

    [Fact]
    public void A_text_comes_back_as_it_went_in()
    {
        var key = Key(Envelope.NewBuyerKey(s_master, s_buyer));
        Prop.ForAll(ArbMap.Default.GeneratorFor<UnicodeText>().ToArbitrary(), text =>
            Envelope.OpenText(key, s_conversation, "c1", Envelope.SealText(key, s_conversation, "c1", text.Text)) == text.Text).QuickCheckThrowOnFailure();
    }

    /// <summary>Whole characters only: half a surrogate pair is no text that UTF-8 could carry.</summary>
    public sealed record UnicodeText(NonNull<string> Raw)
    {
        public string Text => string.Concat(Raw.Get.EnumerateRunes().Where(r => r != Rune.ReplacementChar));
    }

    [Fact]
    public void A_text_opens_only_in_its_conversation_under_its_id_and_its_key()
    {
        var key = Key(Envelope.NewBuyerKey(s_master, s_buyer));
        var box = Envelope.SealText(key, s_conversation, "c1", "我要退货");
        Envelope.OpenText(key, s_conversation, "c2", box).ShouldBeNull();
        Envelope.OpenText(key, new ConversationId(Guid.NewGuid()), "c1", box).ShouldBeNull();
        Envelope.OpenText(Key(Envelope.NewBuyerKey(s_master, s_buyer)), s_conversation, "c1", box).ShouldBeNull();
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        var key = Key(Envelope.NewBuyerKey(s_master, s_buyer));
        var box = Envelope.SealText(key, s_conversation, "c1", "退");
        for (var i = 0; i < box.Length; i++)
        {
            var changed = box.ToArray();
            changed[i] ^= 1;
            Envelope.OpenText(key, s_conversation, "c1", changed).ShouldBeNull();
        }

        Envelope.OpenText(key, s_conversation, "c1", box[..20]).ShouldBeNull();
        Envelope.OpenText(key, s_conversation, "c1", []).ShouldBeNull();
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var key = Key(Envelope.NewBuyerKey(s_master, s_buyer));
        Envelope.SealText(key, s_conversation, "c1", "在吗").ShouldNotBe(Envelope.SealText(key, s_conversation, "c1", "在吗"));
    }

    [Fact]
    public void A_wrapped_key_opens_only_for_its_buyer_and_under_its_master_key()
    {
        var wrapped = Envelope.NewBuyerKey(s_master, s_buyer);
        Envelope.Unwrap(s_master, new BuyerId(Guid.NewGuid()), wrapped).ShouldBeNull();
        Envelope.Unwrap(NewMaster(), s_buyer, wrapped).ShouldBeNull();
    }

    [Fact]
    public void A_field_does_not_pass_for_another_field()
    {
        var key = Key(Envelope.NewBuyerKey(s_master, s_buyer));
        var box = Envelope.SealBytes(key, s_buyer.Value, "picture", [1, 2]);
        Envelope.OpenBytes(key, s_buyer.Value, "picture", box).ShouldBe([1, 2]);
        Envelope.OpenBytes(key, s_buyer.Value, "fields", box).ShouldBeNull();
    }

    [Fact]
    public void The_shop_secret_needs_the_master_key()
    {
        var box = Envelope.SealSecret(s_master, s_buyer.Value, "hmac", "secret");
        Envelope.OpenSecret(s_master, s_buyer.Value, "hmac", box).ShouldBe("secret");
        Envelope.OpenSecret(NewMaster(), s_buyer.Value, "hmac", box).ShouldBeNull();
    }
}
