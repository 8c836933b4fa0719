using CrediCare.Domain.Amounts;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Amounts;

public class AllocationTests
{
    [Fact]
    public void Split_ThatDoesNotGoUp_GivesTheFirstPartsTheOddOre() =>
        Assert.Equal([new Money(34), new Money(33), new Money(33)], Allocation.Split(new Money(100), 3));

    [Fact]
    public void Split_OfADebit_IsTheMirrorOfTheCredit() =>
        Assert.Equal([new Money(-34), new Money(-33), new Money(-33)], Allocation.Split(new Money(-100), 3));

    [Fact]
    public void Split_IntoNothing_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Allocation.Split(new Money(1), 0));

    [Fact]
    public void Split_LosesNoOreAndDiffersByAtMostOne() =>
        Any.Holds(
            from amount in Any.SignedAmount
            from count in Gen.Choose(1, 60)
            select (amount, count),
            drawn =>
            {
                var parts = Allocation.Split(drawn.amount, drawn.count);
                return parts.Count == drawn.count && parts.Sum() == drawn.amount && parts.Max().Ore - parts.Min().Ore <= 1;
            }
        );
}
