using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WipSmallest : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SmallestPayouts",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RefundOre = table.Column<long>(type: "INTEGER", nullable: false),
                    ToCreditorOre = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallestPayouts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SmallestPayouts_ValidFrom_Revision",
                table: "SmallestPayouts",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SmallestPayouts");
        }
    }
}
