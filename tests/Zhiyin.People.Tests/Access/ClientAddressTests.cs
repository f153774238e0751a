using System.Net;
using Zhiyin.Platform.Access;

namespace Zhiyin.People.Tests.Access;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", "203.0.113.*")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7", "203.0.113.*")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64", "2001:db8:1:2::/64")]
    public void One_customer_is_one_address(string address, string counted, string hidden)
    {
        ClientAddress.CountedBy(IPAddress.Parse(address)).ShouldBe(counted);
        ClientAddress.Hidden(IPAddress.Parse(address)).ShouldBe(hidden);
    }

    [Fact]
    public void Without_an_address_it_is_this_machine() => ClientAddress.CountedBy((IPAddress?)null).ShouldBe("local");
}
