package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "product")
public class Product {
    @Id
    @Column(name = "code", length = 5)
    private String code;

    @Column(name = "name", nullable = false, columnDefinition = "text")
    private String name;

    protected Product() {}
}
