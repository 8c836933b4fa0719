using CrediCare.Data.Security;

namespace CrediCare.Data.Tests.Security;

/// <summary>Two master keys, and the states a rotation from the first to the second goes through.</summary>
internal static class TestKeys
{
    private static readonly byte[] One = Filled(1);
    private static readonly byte[] Two = Filled(2);

    public static MasterKeys First { get; } = new(One);

    public static MasterKeys SecondAndFirst { get; } = new(Two, One);

    public static MasterKeys Second { get; } = new(Two);

    private static byte[] Filled(byte filler) => [.. Enumerable.Repeat(filler, MasterKeys.Length)];
}
