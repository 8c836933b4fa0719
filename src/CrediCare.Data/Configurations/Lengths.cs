namespace CrediCare.Data.Configurations;

/// <summary>How long stored words may be, in characters; forms refuse longer ones with the same figures.</summary>
public static class Lengths
{
    public const int Name = 200;
    public const int Email = 254;
    public const int Phone = 16;
    public const int OrganisationNumber = 9;
    public const int BankAccount = 11;
    public const int Kid = 25;
    public const int InvoiceNumber = 40;
    public const int Reference = 100;
    public const int Description = 500;
    public const int Note = 4000;
    public const int Article = 20_000;
    public const int Number = 24;
    public const int Street = 120;
    public const int Postcode = 10;
    public const int City = 60;
    public const int MunicipalityNumber = 4;
    public const int Country = 2;
    public const int FileName = 160;
    public const int Sha256 = 64;
    public const int Key = 100;
    public const int Hash = 32;
    public const int Term = 60;
    public const int AgreementText = 40_000;
}
