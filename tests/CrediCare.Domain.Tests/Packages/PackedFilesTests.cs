using System.IO.Compression;
using System.Text;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Tests.EInvoices;
using CrediCare.TestKit;

namespace CrediCare.Domain.Tests.Packages;

/// <summary>Many e-invoices in one file, and what somebody may have put in their place.</summary>
public class PackedFilesTests
{
    private static readonly byte[] One = EInvoiceWriter.Write(EInvoiceReaderTests.Usual);
    private static readonly byte[] Other = EInvoiceWriter.Write(EInvoiceReaderTests.Usual with { Number = "F-2026-119" });

    [Fact]
    public void SingleInvoice_IsReadAsItIs()
    {
        var file = Assert.Single(Read(One));

        Assert.Equal(("faktura.xml", "F-2026-118"), (file.Name, NumberIn(file)));
    }

    [Fact]
    public void Zip_IsReadFileByFile()
    {
        var files = Read(
            Zip.Of(
                ("a.xml", One),
                ("2026/b.xml", Other),
                ("2026/", []),
                ("__MACOSX/._a.xml", [1]),
                ("c.txt", "tekst"u8.ToArray())
            )
        );

        Assert.Equal(["a.xml", "2026/b.xml", "c.txt"], files.Select(file => file.Name));
        Assert.Equal(["F-2026-118", "F-2026-119", null], files.Select(file => NumberIn(file)));
        Assert.Equal(EInvoiceRefusal.NotXml, EInvoiceReader.Read(files[2].Content!).Problem!.Refusal);
    }

    [Theory]
    [InlineData("../../etc/a.xml")]
    [InlineData("/etc/a.xml")]
    [InlineData("a/../../b.xml")]
    [InlineData("C:\\a.xml")]
    [InlineData("..\\a.xml")]
    [InlineData("a\nb.xml")]
    public void NameThatLeadsElsewhere_IsRefused_AndTheRestIsRead(string name)
    {
        var files = Read(Zip.Of((name, One), ("b.xml", Other)));

        Assert.Equal([PackedProblem.NameLeadsElsewhere, null], files.Select(file => file.Problem));
        Assert.Equal(name, files[0].Name);
        Assert.Equal("F-2026-119", NumberIn(files[1]));
    }

    [Fact]
    public void ZipInAZip_IsRefused()
    {
        var files = Read(Zip.Of(("a.zip", Zip.Of(("a.xml", One))), ("b.xml", Other)));

        Assert.Equal([PackedProblem.ArchiveInside, null], files.Select(file => file.Problem));
    }

    [Fact]
    public void SecondOfTheSameName_IsRefused()
    {
        var files = Read(Zip.Of(("a.xml", One), ("A.xml", Other), ("b.xml", Other)));

        Assert.Equal([null, PackedProblem.NameTwice, null], files.Select(file => file.Problem));
    }

    [Fact]
    public void LockedFile_IsRefused_AndTheRestIsRead()
    {
        var zip = Zip.Of(("a.xml", One), ("b.xml", Other));

        Assert.Equal([PackedProblem.PasswordProtected, null], Read(Zip.Locked(zip, "a.xml")).Select(file => file.Problem));
    }

    [Fact]
    public void OnlyWhatIsWanted_IsUnpacked()
    {
        var zip = Zip.Of(("a.xml", One), ("b.xml", Other));

        var file = Assert.Single(PackedFiles.Read(new MemoryStream(zip, false), "", name => name == "b.xml"));

        Assert.Equal("F-2026-119", NumberIn(file));
    }

    [Fact]
    public void Bomb_IsRefusedBeforeItIsUnpacked()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bomb = Zip.Of(
            ("a.xml", One),
            ("b.xml", Encoding.ASCII.GetBytes("<a>" + new string(' ', 20_000_000))),
            ("c.xml", Other)
        );
        var made = GC.GetAllocatedBytesForCurrentThread() - before;

        var files = Read(bomb);

        Assert.Equal([null, PackedProblem.TooMuchInside], files.Select(file => file.Problem));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - made, 0, 10_000_000);
    }

    [Fact]
    public void ManySmallFiles_AreCountedBeforeTheyAreRead()
    {
        var many = Enumerable.Range(0, PackedFiles.MostFiles + 1).Select(at => ($"{at}.xml", Array.Empty<byte>()));

        Assert.Equal(PackedProblem.TooMuchInside, Assert.Single(Read(Zip.Of([.. many]))).Problem);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LongListOfFiles_IsNotHeld_WhateverItSaysOfItsLength(bool lies)
    {
        var zip = Zip.Of([.. Enumerable.Range(0, 60_000).Select(at => ($"{at}/", Array.Empty<byte>()))]);
        if (lies)
            (zip[^14], zip[^13], zip[^12], zip[^11]) = (1, 0, 1, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(PackedProblem.TooMuchInside, Assert.Single(Read(zip)).Problem);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void EmptyAndCutOffZips_SaySo()
    {
        var whole = Zip.Of(("a.xml", One));

        Assert.Equal(PackedProblem.Empty, Assert.Single(Read(Zip.Of())).Problem);
        Assert.Equal(PackedProblem.Damaged, Assert.Single(Read(whole[..^40])).Problem);
        Assert.Equal(PackedProblem.Damaged, Read([.. whole[..100], .. new byte[60], .. whole[160..]])[0].Problem);
    }

    [Fact]
    public void DeclarationWithoutEnd_IsAnswered()
    {
        for (var spaces = 3_000; spaces < 20_000; spaces += 250)
        {
            foreach (var encoding in new[] { "UTF-8", "utf-16", "iso-8859-1", "windows-1252" })
            {
                var text =
                    $"<?xml version=\"1.0\" {new string(' ', spaces)} encoding=\"{encoding}\"?>{Encoding.UTF8.GetString(One)[38..]}";
                Answered(EInvoiceReader.Read(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Fact]
    public void SpoiltInvoices_AreAnswered() =>
        FileFuzz.Run(
            [One, EInvoiceWriter.Write(EInvoiceReaderTests.Usual with { Documents = [new("a.pdf", new byte[300])] })],
            shortRun: 3_000,
            longRun: 400_000,
            (mutation, file) => mutation.Of(file),
            file => Answered(EInvoiceReader.Read(file))
        );

    [Fact]
    public void SpoiltZips_AreAnswered() =>
        FileFuzz.Run(
            [Zip.Of(("a.xml", One), ("b/c.xml", Other))],
            shortRun: 2_000,
            longRun: 300_000,
            (mutation, file) => mutation.OfZip(file),
            file =>
            {
                foreach (var one in Read(file))
                    Assert.True((one.Content is null) != (one.Problem is null));
            }
        );

    private static void Answered(EInvoiceReading reading) => Assert.True((reading.Invoice is null) != (reading.Problem is null));

    private static List<PackedFile> Read(byte[] file) => [.. PackedFiles.Read(new MemoryStream(file, false), "faktura.xml")];

    private static string? NumberIn(PackedFile file) => EInvoiceReader.Read(file.Content!).Invoice?.Number;
}
